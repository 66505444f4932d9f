package org.opentmr.app.bench;

import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.calibrate.Calibration;
import org.opentmr.app.bench.model.signals.Signals;
import org.opentmr.app.bench.model.simulate.Simulation;
import org.opentmr.app.bench.model.test.Testing;
import org.opentmr.app.bench.model.tune.Tuning;
import org.opentmr.app.bench.model.use.FreeUse;

/** The models of the steps after connecting. */
record StepModels(
        Signals signals, Calibration calibration, Tuning tuning, FreeUse use, Testing testing, Simulation simulation) {

    static StepModels of(Desk desk) {
        Bench bench = desk.bench();
        Signals signals = new Signals(bench);
        signals.follow();
        Simulation simulation = new Simulation(bench);
        FreeUse use = new FreeUse(bench, simulation);
        return new StepModels(
                signals,
                new Calibration(bench, desk.recordings()),
                new Tuning(bench),
                use,
                new Testing(bench, use),
                simulation);
    }
}
