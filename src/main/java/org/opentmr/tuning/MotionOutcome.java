package org.opentmr.tuning;

import org.opentmr.motion.Motion;

/**
 * How one motion fared in a session. Shares are of the decisions that fall due while the person does the motion and whose
 * window holds nothing else; NaN where there is none.
 *
 * @param motion not rest
 * @param decisions of those
 * @param missedShare decided as no motion: withheld or rest
 * @param wrongShare decided as another motion
 * @param falseActivations stretches of this motion that began while the person rested
 * @param contractions annotated
 * @param contractionsMissed without one correct decision
 * @param firstCorrectSeconds median time from the beginning of the annotated contraction, the person's reaction to the cue
 *     included, to the first correct decision; NaN where there is none
 * @param speed 10th, 50th and 90th percentile of the speed of correct decisions, 0 to 1; NaN where there is none
 */
public record MotionOutcome(
        Motion motion,
        int decisions,
        double missedShare,
        double wrongShare,
        int falseActivations,
        int contractions,
        int contractionsMissed,
        double firstCorrectSeconds,
        double[] speed) {}
