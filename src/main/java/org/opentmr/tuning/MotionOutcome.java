package org.opentmr.tuning;

import org.opentmr.motion.Motion;

/**
 * How one motion fared in a session, by what the limb does: a motion decided at speed 0 leaves it still. Shares are of the
 * decisions that fall due while the person does the motion and whose window holds nothing else; NaN where there is none.
 *
 * @param motion not rest
 * @param decisions of those
 * @param missedShare the limb stands still: withheld, rest, or too weak a contraction for any speed
 * @param wrongShare the limb makes another motion
 * @param falseActivations times that the limb began with this motion while the person rested
 * @param contractions annotated
 * @param contractionsMissed in which the limb never made the motion
 * @param firstCorrectSeconds median time from the beginning of the annotated contraction, the person's reaction to the cue
 *     included, until the limb makes the motion; NaN where it never does
 * @param speed 10th, 50th and 90th percentile of the speed while the limb makes the motion, 0 to 1; NaN where it never does
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
