package org.opentmr.app.bench;

import java.io.IOException;
import java.util.function.Consumer;
import org.opentmr.app.bench.measure.Meter;
import org.opentmr.app.bench.model.Step;
import org.opentmr.app.bench.rehearsal.Rehearsal;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Seed;

/** Measures every screen in use: a simulated patient of 16 channels at 2000 Hz, the decoder decides, the limb moves. */
public final class Measuring {

    /** Java compiles what it has often run; before that it is slower than in any use. */
    private static final double WARM_UP_SECONDS = 5;

    private Measuring() {}

    /**
     * Opens the program, uses it and measures; needs a display.
     *
     * @param seconds for each screen
     * @param measured is told of every screen
     */
    public static void run(double seconds, Clock clock, Consumer<? super ScreenMeasurement> measured)
            throws IOException, InterruptedException {
        Rehearsal rehearsal = Rehearsal.with(Rehearsal.largest(Seed.DEFAULT), clock);
        try (Stage stage = Stage.open(clock)) {
            stage.connect(rehearsal);
            for (Step step : Step.values()) {
                if (stage.show(step)) {
                    stage.watch(WARM_UP_SECONDS);
                    Meter begun = stage.ask(() -> Meter.start(clock));
                    stage.watch(seconds);
                    measured.accept(new ScreenMeasurement(step, stage.ask(begun::stop)));
                }
            }
        }
    }
}
