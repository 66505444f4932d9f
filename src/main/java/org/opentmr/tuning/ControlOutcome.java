package org.opentmr.tuning;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.opentmr.assessment.ConfusionMatrix;

/**
 * How good control was in a session, with some settings.
 *
 * @param confusion of the decisions whose window lies in one annotated motion; a withheld decision that leaves the limb
 *     still counts as rejected
 * @param restSeconds of decisions whose window lies in an annotated rest: the time over which false activations are counted
 * @param falseActivations times that the limb began to move in that time
 * @param motions one for each motion of the session but rest, in its order
 */
public record ControlOutcome(
        ConfusionMatrix confusion, double restSeconds, int falseActivations, List<MotionOutcome> motions) {

    private static final double MINUTE_SECONDS = 60;

    public ControlOutcome {
        motions = List.copyOf(motions);
    }

    /** Of a session with some settings replayed on it. */
    public static ControlOutcome of(SessionEvidence evidence, DecisionTrack track) {
        return new OutcomeCount(evidence, track).outcome();
    }

    /** Correct decisions among all; a withheld one counts as an error. */
    public double accuracy() {
        return confusion.accuracy();
    }

    /** NaN where the session holds no rest. */
    public double falseActivationsPerMinute() {
        return falseActivations / restSeconds * MINUTE_SECONDS;
    }

    /** Share of decisions due in a contraction at which the limb stands still, all motions alike; NaN where there is none. */
    public double missedShare() {
        return mean(MotionOutcome::missedShare);
    }

    /** Share at which it makes another motion, all motions alike; NaN where there is none. */
    public double wrongShare() {
        return mean(MotionOutcome::wrongShare);
    }

    /** Mean over the motions of the median time until the limb makes the motion; NaN where it never does. */
    public double firstCorrectSeconds() {
        return mean(MotionOutcome::firstCorrectSeconds);
    }

    private double mean(ToDoubleFunction<MotionOutcome> figure) {
        return motions.stream()
                .mapToDouble(figure)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
