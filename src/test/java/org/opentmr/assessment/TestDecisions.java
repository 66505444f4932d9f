package org.opentmr.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Seed;

/** Decisions made up for tests. */
public final class TestDecisions {

    private TestDecisions() {}

    /** Motions called rest, motion 1, motion 2 and so on. */
    public static MotionSet motions(int size) {
        List<Motion> motions = new ArrayList<>(List.of(Motion.REST));
        for (int k = 1; k < size; k++) {
            motions.add(Motion.named("motion " + k));
        }
        return new MotionSet(motions);
    }

    /** One repetition; a prediction of -1 is rejected, its confidence is 0.4, that of the others 0.9. */
    public static Decisions of(MotionSet motions, int[] truth, int[] predicted) {
        DecisionLog log = new DecisionLog("test", motions, 1000);
        for (int i = 0; i < truth.length; i++) {
            boolean rejected = predicted[i] < 0;
            log.add(truth[i], Math.max(0, predicted[i]), rejected, rejected ? 0.4 : 0.9, new double[0], 1, i, 25L * i);
        }
        return log.decisions();
    }

    /**
     * A session: every motion in turn, some repetitions of each, 25 ms between windows, 3 s a motion. Errors fall near the
     * onset more often than later, and are less sure of themselves.
     */
    public static Decisions session(MotionSet motions, int repetitions, double errorShare, Seed seed) {
        DecisionLog log = new DecisionLog("sub-01 session 1", motions, 1000);
        SplittableRandom random = seed.stream("test session", 0);
        long sample = 200;
        int annotation = 0;
        for (int repetition = 1; repetition <= repetitions; repetition++) {
            for (int motion = 0; motion < motions.size(); motion++) {
                for (int window = 0; window < 112; window++) {
                    double chance = errorShare * (window < 12 ? 4 : 0.6) * (1 + motion % 3) / 2;
                    boolean wrong = random.nextDouble() < chance;
                    int predicted = wrong ? (motion + 1 + random.nextInt(2)) % motions.size() : motion;
                    double confidence =
                            wrong ? random.nextDouble(0.3, 0.9) : 1 - 0.5 * Math.pow(random.nextDouble(), 3);
                    log.add(
                            motion,
                            predicted,
                            confidence < 0.6,
                            confidence,
                            new double[0],
                            repetition,
                            annotation,
                            sample += 25);
                }
                annotation++;
                sample += 200;
            }
        }
        return log.decisions();
    }
}
