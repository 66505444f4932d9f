package org.opentmr.app.bench.model.calibrate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.opentmr.app.bench.model.record.BenchThread;
import org.opentmr.app.bench.model.record.FedSource;
import org.opentmr.app.bench.model.record.Recordings;
import org.opentmr.live.record.Prompt;
import org.opentmr.live.record.SessionStatus;
import org.opentmr.motion.Motion;
import org.opentmr.recording.protocol.GuidedProtocol.Trial;
import org.opentmr.signal.Seed;

/** Somebody with four muscles who does what is asked, as fast as a test can go: noise whose strength is the motion's. */
final class PromptedPerson {

    static final int CHANNELS = 4;
    static final double RATE_HZ = 1000;
    static final List<Motion> MOTIONS =
            List.of(Motion.REST, Motion.named("hand close"), Motion.named("hand open"), Motion.named("pronation"));

    /** Samples between two looks at the screen. */
    private static final int LOOK = 50;

    private static final double REST_MICROVOLTS = 3;

    private final Map<Motion, double[]> strengths = Map.of(
            MOTIONS.get(1), new double[] {60, 10, 3, 3},
            MOTIONS.get(2), new double[] {3, 55, 12, 3},
            MOTIONS.get(3), new double[] {3, 6, 20, 70});
    private final SplittableRandom random = Seed.DEFAULT.stream("prompted person", 0);
    private final FedSource source;
    private double gain = 1;

    PromptedPerson(FedSource source) {
        this.source = source;
    }

    /** From now on so much stronger than usual. */
    void gain(double times) {
        gain = times;
    }

    /** Looks at the screen and does what it says, for a twentieth of a second. */
    void live(Optional<Prompt> prompt) {
        Motion now = prompt.filter(each -> each.phase() == Prompt.Phase.HOLD)
                .flatMap(Prompt::present)
                .map(Trial::motion)
                .orElse(Motion.REST);
        double[] strength = strengths.getOrDefault(now, new double[CHANNELS]);
        float[][] samples = new float[CHANNELS][LOOK];
        for (int c = 0; c < CHANNELS; c++) {
            for (int i = 0; i < LOOK; i++) {
                samples[c][i] = (float) (random.nextGaussian() * (REST_MICROVOLTS + gain * strength[c]));
            }
        }
        source.give(samples);
    }

    /** Follows prompts until nobody is led any more or something holds. */
    void follow(BenchThread thread, Recordings recordings, BooleanSupplier enough) {
        thread.until(() -> recordings.state() != Recordings.State.BEGINNING);
        while (recordings.state() == Recordings.State.RECORDING && !enough.getAsBoolean()) {
            double before = recordings.status().map(SessionStatus::seconds).orElse(0.0);
            live(recordings.status().flatMap(SessionStatus::prompt));
            thread.until(() -> recordings.state() != Recordings.State.RECORDING
                    || recordings.status().map(SessionStatus::seconds).orElse(0.0) > before);
        }
    }
}
