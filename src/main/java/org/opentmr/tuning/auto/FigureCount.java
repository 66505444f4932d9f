package org.opentmr.tuning.auto;

import java.util.List;
import java.util.stream.IntStream;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Annotation;
import org.opentmr.tuning.DecisionTrack;
import org.opentmr.tuning.SessionEvidence;

/**
 * Counts {@link Figures} in one pass; a search does so thousands of times. False activations, missed and wrong shares are
 * those of {@link org.opentmr.tuning.ControlOutcome}. What does not depend on settings is found once. For one thread.
 */
final class FigureCount {

    private static final double HALF = 0.5;
    private static final double MINUTE_SECONDS = 60;

    private final SessionEvidence evidence;
    private final int rest;
    private final int motions;
    private final int[] motionOf;
    private final double[] beginSeconds;
    private final int[] due;
    private final int[] contractions;
    private final double restMinutes;
    private final double allMinutes;

    FigureCount(SessionEvidence evidence) {
        this.evidence = evidence;
        rest = evidence.motions().restIndex();
        motions = evidence.motions().size();
        List<Annotation> annotations = evidence.annotations();
        motionOf = IntStream.range(0, annotations.size())
                .map(evidence::motionOfAnnotation)
                .toArray();
        double rateHz = evidence.recording().layout().rateHz();
        beginSeconds =
                annotations.stream().mapToDouble(a -> a.firstSample() / rateHz).toArray();
        due = new int[motions];
        contractions = new int[motions];
        IntStream.of(motionOf).forEach(motion -> contractions[motion]++);
        int all = 0;
        for (int d = 0; d < evidence.decisions(); d++) {
            if (evidence.inside()[d]) {
                due[motionOf[evidence.annotation()[d]]]++;
                all++;
            }
        }
        restMinutes = rest == MotionSet.NONE ? 0 : due[rest] * evidence.incrementSeconds() / MINUTE_SECONDS;
        allMinutes = all * evidence.incrementSeconds() / MINUTE_SECONDS;
    }

    Figures count(DecisionTrack track) {
        int falseActivations = 0;
        int[] still = new int[motions];
        int[] correct = new int[motions];
        double[] shortfall = new double[motions];
        double travelled = 0;
        boolean wasMoving = false;
        for (int d = 0; d < track.decisions(); d++) {
            int made = track.moving(d);
            boolean moves = made != MotionSet.NONE;
            wasMoving &= !evidence.restart()[d];
            if (evidence.inside()[d]) {
                int truth = motionOf[evidence.annotation()[d]];
                if (truth == rest) {
                    falseActivations += moves && !wasMoving ? 1 : 0;
                } else if (!moves) {
                    still[truth]++;
                } else if (made == truth) {
                    correct[truth]++;
                    shortfall[truth] += Math.max(0, 1 - track.speed(d) / HALF);
                }
                travelled += moves && made != truth ? track.speed(d) : 0;
            }
            wasMoving = moves;
        }
        return figures(falseActivations, still, correct, shortfall, travelled, response(track));
    }

    private Figures figures(
            int falseActivations, int[] still, int[] correct, double[] shortfall, double travelled, double delay) {
        double missed = 0;
        double wrong = 0;
        double slowness = 0;
        int counted = 0;
        for (int m = 0; m < motions; m++) {
            if (m != rest && due[m] > 0) {
                missed += (double) still[m] / due[m];
                wrong += (double) (due[m] - still[m] - correct[m]) / due[m];
                slowness += correct[m] == 0 ? 1 : shortfall[m] / correct[m];
                counted++;
            }
        }
        return new Figures(
                falseActivations / (restMinutes > 0 ? restMinutes : Double.NaN),
                counted == 0 ? Double.NaN : missed / counted,
                counted == 0 ? Double.NaN : wrong / counted,
                delay,
                counted == 0 ? Double.NaN : slowness / counted,
                allMinutes == 0 ? Double.NaN : travelled * evidence.incrementSeconds() / allMinutes);
    }

    /** Mean over motions of the mean time to half of the speed that a contraction reaches. */
    private double response(DecisionTrack track) {
        float[] fastest = new float[motionOf.length];
        for (int d = 0; d < track.decisions(); d++) {
            int annotation = evidence.annotation()[d];
            if (annotation != SessionEvidence.BETWEEN && track.moving(d) == motionOf[annotation]) {
                fastest[annotation] = Math.max(fastest[annotation], track.speed(d));
            }
        }
        double[] seconds = new double[motionOf.length];
        for (int d = track.decisions() - 1; d >= 0; d--) {
            int annotation = evidence.annotation()[d];
            if (annotation != SessionEvidence.BETWEEN
                    && track.moving(d) == motionOf[annotation]
                    && fastest[annotation] > 0
                    && track.speed(d) >= HALF * fastest[annotation]) {
                seconds[annotation] = evidence.seconds(d) - beginSeconds[annotation];
            }
        }
        double[] sum = new double[motions];
        for (int a = 0; a < motionOf.length; a++) {
            sum[motionOf[a]] += fastest[a] > 0 ? seconds[a] : Figures.NEVER_SECONDS;
        }
        return IntStream.range(0, motions)
                .filter(m -> m != rest && contractions[m] > 0)
                .mapToDouble(m -> sum[m] / contractions[m])
                .average()
                .orElse(Double.NaN);
    }
}
