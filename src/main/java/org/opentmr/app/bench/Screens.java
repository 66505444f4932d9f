package org.opentmr.app.bench;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Step;
import org.opentmr.app.bench.view.Look;
import org.opentmr.app.bench.view.Screen;
import org.opentmr.app.bench.view.calibrate.CalibrateScreen;
import org.opentmr.app.bench.view.connect.ConnectScreen;
import org.opentmr.app.bench.view.signals.SignalsScreen;
import org.opentmr.app.bench.view.simulate.SimulateScreen;
import org.opentmr.app.bench.view.test.TestScreen;
import org.opentmr.app.bench.view.tune.TuneScreen;
import org.opentmr.app.bench.view.use.UseScreen;

/** Makes the screens, each when it is first wanted: the window is seen before those that nobody sees yet are made. */
final class Screens {

    private final Desk desk;
    private final Map<Step, Screen> made = new EnumMap<>(Step.class);
    private @Nullable StepModels models;

    Screens(Desk desk) {
        this.desk = desk;
    }

    /** The models of all steps after connecting; they follow the bench from the first time that this is asked. */
    StepModels models() {
        StepModels now = models;
        if (now == null) {
            now = StepModels.of(desk);
            models = now;
        }
        return now;
    }

    /** The screen of a step; the same every time. */
    Screen of(Step step) {
        return made.computeIfAbsent(step, this::make);
    }

    private Screen make(Step step) {
        Bench bench = desk.bench();
        Look look = desk.look();
        return switch (step) {
            case CONNECT -> new ConnectScreen(bench, look, desk.connecting(), desk.preferences(), desk.opener()::open);
            case SIGNALS -> new SignalsScreen(bench, models().signals(), look);
            case CALIBRATE ->
                new CalibrateScreen(
                        bench, look, models().calibration(), models().signals().electrodes());
            case TUNE -> new TuneScreen(bench, models().tuning(), look);
            case USE -> new UseScreen(bench, models().use(), look);
            case TEST -> new TestScreen(bench, models().use(), models().testing(), look);
            case SIMULATE -> new SimulateScreen(bench, models().simulation(), look);
        };
    }
}
