package org.opentmr.app.bench;

import java.util.List;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.calibrate.Calibration;
import org.opentmr.app.bench.model.signals.Signals;
import org.opentmr.app.bench.model.simulate.Simulation;
import org.opentmr.app.bench.model.test.Testing;
import org.opentmr.app.bench.model.use.FreeUse;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.Screen;
import org.opentmr.app.bench.view.calibrate.CalibrateScreen;
import org.opentmr.app.bench.view.connect.ConnectScreen;
import org.opentmr.app.bench.view.signals.SignalsScreen;
import org.opentmr.app.bench.view.simulate.SimulateScreen;
import org.opentmr.app.bench.view.test.TestScreen;
import org.opentmr.app.bench.view.tune.TuneScreen;
import org.opentmr.app.bench.view.use.UseScreen;

/** Makes all screens and their models. */
final class Screens {

    private Screens() {}

    /** One for each step, in their order. */
    static List<Screen> all(Desk desk) {
        Bench bench = desk.bench();
        Look look = desk.look();
        Signals signals = new Signals(bench);
        signals.follow();
        Simulation simulation = new Simulation(bench);
        FreeUse use = new FreeUse(bench, simulation);
        return List.of(
                new ConnectScreen(bench, look, desk.connecting(), desk.preferences(), desk.opener()::open),
                new SignalsScreen(bench, signals, look),
                new CalibrateScreen(bench, look, new Calibration(bench, desk.recordings()), signals.electrodes()),
                new TuneScreen(bench, look),
                new UseScreen(bench, use, look),
                new TestScreen(bench, use, new Testing(bench, use), look),
                new SimulateScreen(bench, simulation, look));
    }
}
