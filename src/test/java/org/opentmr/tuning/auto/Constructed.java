package org.opentmr.tuning.auto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.opentmr.control.ActivityRange;
import org.opentmr.control.ControlSpec;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;
import org.opentmr.tuning.SessionEvidence;

/**
 * Evidence whose best settings are known because its confidences are made up: rest, hand close, rest, hand open, so many
 * times; decisions every 25 ms, every stretch 4 s long. Control starts without any stage.
 */
public final class Constructed {

    private static final MotionSet MOTIONS =
            new MotionSet(List.of(Motion.REST, Motion.named("hand close"), Motion.named("hand open")));

    /** What is decided, and how sure the decoder is of it. */
    record Said(int motion, double confidence) {}

    /** Makes up one decision. */
    interface Teller {
        Said say(int repetition, int truth, int place, SplittableRandom random);
    }

    private static final int REST = 0;
    private static final int CLOSE = 1;
    private static final int STRETCH = 160;
    private static final int HOP = 25;
    private static final int WINDOW = 200;

    private Constructed() {}

    static SessionEvidence session(int repetitions, Seed seed, Teller teller) {
        return session(repetitions, new int[] {REST, CLOSE, REST, 2}, seed, teller);
    }

    static SessionEvidence session(int repetitions, int[] order, Seed seed, Teller teller) {
        int n = repetitions * order.length * STRETCH;
        SplittableRandom random = seed.stream("constructed", 0);
        List<Annotation> annotations = new ArrayList<>();
        long[] end = new long[n];
        int[] annotation = new int[n];
        boolean[] inside = new boolean[n];
        double[][] posterior = new double[n][MOTIONS.size()];
        double[] activity = new double[n];
        for (int d = 0; d < n; d++) {
            int stretch = d / STRETCH;
            int place = d % STRETCH;
            int truth = order[stretch % order.length];
            int repetition = stretch / order.length;
            if (place == 0) {
                annotations.add(new Annotation(
                        (long) d * HOP,
                        (long) STRETCH * HOP,
                        MOTIONS.get(truth).name(),
                        OptionalInt.of(truth),
                        OptionalInt.of(repetition),
                        Optional.empty()));
            }
            end[d] = (d + 1L) * HOP;
            annotation[d] = stretch;
            inside[d] = place * HOP >= WINDOW;
            Said said = teller.say(repetition, truth, place, random);
            Arrays.fill(posterior[d], (1 - said.confidence()) / (MOTIONS.size() - 1));
            posterior[d][said.motion()] = said.confidence();
            activity[d] = 100;
        }
        double[] unknown = new double[n];
        Arrays.fill(unknown, Double.NaN);
        return new SessionEvidence(
                new Recording(
                        "constructed",
                        "01",
                        "",
                        new ChannelLayout(List.of(new Channel("EMG1", Channel.MICROVOLTS, Channel.Kind.RAW)), 1000),
                        new double[1][n * HOP],
                        annotations,
                        List.of()),
                new DecoderSpec(
                        DecoderSpec.SCHEMA_VERSION,
                        List.of(),
                        true,
                        0.2,
                        0.025,
                        "TD4(8)",
                        "LDA(0.01)",
                        ControlSpec.OFF),
                MOTIONS,
                List.of(new ActivityRange(10, 100), new ActivityRange(10, 100), new ActivityRange(10, 100)),
                "made up",
                end,
                annotation,
                inside,
                new boolean[n],
                posterior,
                activity,
                unknown,
                new boolean[n]);
    }

    /** Whether a decision lies in the second of every rest in which a hand close strays in: too long to be voted down. */
    static boolean strays(int truth, int place) {
        return truth == REST && place >= 60 && place < 100;
    }

    /**
     * For a second of every rest the decoder takes it for hand close with a confidence of 0.60 to 0.70; a contraction is
     * known with 0.80 to 0.95: any threshold of hand close from 0.70 to 0.80 is best.
     */
    public static SessionEvidence withStrays(int repetitions) {
        return session(
                repetitions,
                Seed.DEFAULT,
                (repetition, truth, place, random) -> strays(truth, place)
                        ? new Said(CLOSE, random.nextDouble(0.60, 0.70))
                        : new Said(truth, random.nextDouble(0.80, 0.95)));
    }

    /** Rest and nothing else. */
    public static SessionEvidence idle(int repetitions) {
        return session(
                repetitions, new int[] {REST}, Seed.DEFAULT, (repetition, truth, place, random) -> new Said(REST, 0.9));
    }

    /**
     * One contraction in twenty is taken for the other motion from start to end, as surely as the others for what they are:
     * no setting can tell, and what looks like a gain is chance.
     */
    static SessionEvidence beyondHelp(int repetitions, Seed seed) {
        SplittableRandom fate = seed.stream("fate", 0);
        boolean[][] mistaken = new boolean[repetitions][MOTIONS.size()];
        for (boolean[] each : mistaken) {
            for (int m = CLOSE; m < each.length; m++) {
                each[m] = fate.nextInt(20) == 0;
            }
        }
        return session(repetitions, seed, (repetition, truth, place, random) -> {
            int said = mistaken[repetition][truth] ? 3 - truth : truth;
            return new Said(said, random.nextDouble(0.6, 0.95));
        });
    }
}
