package org.opentmr.tuning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opentmr.assessment.ConfusionMatrix;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Annotation;

/** Counts what a session's decisions come to. What does not depend on settings is found once. */
final class OutcomeCount {

    private static final double[] SPEED_QUANTILES = {0.1, 0.5, 0.9};

    private final SessionEvidence evidence;
    private final MotionSet motions;
    private final int rest;
    private final List<Annotation> annotations;
    private final int[] motionOfAnnotation;

    OutcomeCount(SessionEvidence evidence) {
        this.evidence = evidence;
        motions = evidence.motions();
        rest = motions.restIndex();
        annotations = evidence.recording().motions();
        motionOfAnnotation = annotations.stream()
                .mapToInt(annotation -> motions.indexOf(annotation.motion()))
                .toArray();
    }

    ControlOutcome count(DecisionTrack track) {
        int size = motions.size();
        long[][] counts = new long[size][size];
        long[] rejected = new long[size];
        int[] still = new int[size];
        int[] correct = new int[size];
        int[] due = new int[size];
        int[] falseActivations = new int[size];
        long[] firstCorrect = new long[annotations.size()];
        float[][] speeds = new float[size][];
        int[] speedCount = new int[size];
        long restDecisions = 0;
        boolean wasMoving = false;
        for (int d = 0; d < track.decisions(); d++) {
            int annotation = evidence.annotation()[d];
            int decided = track.motion(d);
            boolean moves = decided != rest && decided != MotionSet.NONE && track.speed(d) > 0;
            if (evidence.restart()[d]) {
                wasMoving = false;
            }
            if (annotation != SessionEvidence.BETWEEN) {
                int truth = motionOfAnnotation[annotation];
                if (truth == rest) {
                    restDecisions++;
                    falseActivations[Math.max(decided, 0)] += moves && !wasMoving && evidence.inside()[d] ? 1 : 0;
                } else if (decided == truth && firstCorrect[annotation] == 0) {
                    firstCorrect[annotation] = evidence.end()[d];
                }
                if (evidence.inside()[d]) {
                    due[truth]++;
                    boolean withheld = track.rejected(d) && (decided == rest || decided == MotionSet.NONE);
                    if (withheld) {
                        rejected[truth]++;
                    } else if (decided != MotionSet.NONE) {
                        counts[truth][decided]++;
                    }
                    still[truth] += decided == rest || decided == MotionSet.NONE ? 1 : 0;
                    if (decided == truth) {
                        correct[truth]++;
                        keep(speeds, speedCount, truth, track.speed(d));
                    }
                }
            }
            wasMoving = moves;
        }
        List<MotionOutcome> outcomes = new ArrayList<>();
        for (int m = 0; m < size; m++) {
            if (m != rest) {
                outcomes.add(outcome(m, due[m], still[m], correct[m], falseActivations[m], firstCorrect, sorted(speeds[m], speedCount[m])));
            }
        }
        return new ControlOutcome(
                new ConfusionMatrix(motions, counts, rejected),
                restDecisions * evidence.incrementSeconds(),
                Arrays.stream(falseActivations).sum(),
                outcomes);
    }

    private static void keep(float[][] speeds, int[] count, int motion, float speed) {
        if (speeds[motion] == null) {
            speeds[motion] = new float[64];
        } else if (count[motion] == speeds[motion].length) {
            speeds[motion] = Arrays.copyOf(speeds[motion], 2 * count[motion]);
        }
        speeds[motion][count[motion]++] = speed;
    }

    private static float[] sorted(float[] speeds, int count) {
        float[] sorted = count == 0 ? new float[0] : Arrays.copyOf(speeds, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private MotionOutcome outcome(
            int motion, int due, int still, int correct, int falseActivations, long[] firstCorrect, float[] speeds) {
        int contractions = 0;
        int missed = 0;
        double[] delays = new double[annotations.size()];
        for (int a = 0; a < annotations.size(); a++) {
            if (motionOfAnnotation[a] == motion) {
                contractions++;
                if (firstCorrect[a] == 0) {
                    missed++;
                } else {
                    delays[contractions - missed - 1] = (firstCorrect[a] - annotations.get(a).firstSample())
                            / evidence.recording().layout().rateHz();
                }
            }
        }
        double[] found = Arrays.copyOf(delays, contractions - missed);
        Arrays.sort(found);
        double[] speed = Arrays.stream(SPEED_QUANTILES)
                .map(quantile -> speeds.length == 0 ? Double.NaN : speeds[(int) Math.round(quantile * (speeds.length - 1))])
                .toArray();
        return new MotionOutcome(
                motions.get(motion),
                due,
                (double) still / due,
                (double) (due - still - correct) / due,
                falseActivations,
                contractions,
                missed,
                median(found),
                speed);
    }

    private static double median(double[] sorted) {
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
