package org.opentmr.assessment.coach;

import java.util.Optional;
import org.opentmr.motion.Motion;

/**
 * How alike a motion's repetitions are and how far it is from the other motions, by its pattern: the logarithm of every
 * electrode's RMS in every window. That pattern is the same for every decoder, so that sessions can be compared, and no
 * gain changes it.
 *
 * @param scatterDb standard deviation between repetitions, root mean square over the electrodes, in decibels; NaN with fewer
 *     than 2 repetitions
 * @param repeatability half the Mahalanobis distance of a repetition from the motion's mean (Bunderson and Kuiken 2012);
 *     small is good; cannot be larger than √(repetitions − 1) / 2
 * @param separability half the Mahalanobis distance to the nearest other motion (the same); large is good
 * @param nearest that other motion
 */
public record MotionPattern(double scatterDb, double repeatability, double separability, Optional<Motion> nearest) {

    /** Scatter between repetitions over the distance to the nearest other motion: 0 is steady, 1 overlaps by far. */
    public double restlessness() {
        return repeatability / separability;
    }
}
