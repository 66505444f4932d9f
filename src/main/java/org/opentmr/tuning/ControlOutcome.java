package org.opentmr.tuning;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.opentmr.assessment.ConfusionMatrix;

/**
 * How good control was in a session, with some settings.
 *
 * @param confusion of the decisions whose window lies in one annotated motion; a withheld decision that leaves the limb
 *     still counts as rejected
 * @param restSeconds annotated as rest
 * @param falseActivations times that the limb began to move while the person rested
 * @param motions one for each motion but rest that was annotated or decided for, in the order of the session's motions
 */
public record ControlOutcome(
        ConfusionMatrix confusion, double restSeconds, int falseActivations, List<MotionOutcome> motions) {

    private static final double MINUTE_SECONDS = 60;

    public ControlOutcome {
        motions = List.copyOf(motions);
    }

    /** Of a session with some settings replayed on it. */
    public static ControlOutcome of(SessionEvidence evidence, DecisionTrack track) {
        return new OutcomeCount(evidence).count(track);
    }

    /** Correct decisions among all; a withheld one counts as an error. */
    public double accuracy() {
        return confusion.accuracy();
    }

    /** NaN where the session holds no rest. */
    public double falseActivationsPerMinute() {
        return falseActivations / restSeconds * MINUTE_SECONDS;
    }

    /** Decisions for no motion among those due in a contraction, all motions alike; NaN where there is none. */
    public double missedShare() {
        return mean(MotionOutcome::missedShare);
    }

    /** Decisions for another motion among those due in a contraction, all motions alike; NaN where there is none. */
    public double wrongShare() {
        return mean(MotionOutcome::wrongShare);
    }

    /** Mean over the motions of the median time to the first correct decision; NaN where there is none. */
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
