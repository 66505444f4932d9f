package org.opentmr.decoder;

import java.util.Optional;
import org.opentmr.motion.Motion;

/**
 * The motions along one axis that a speed with a sign stands for.
 *
 * @param name of the axis for people, for example "hand close / hand open"
 * @param forwards of positive speed
 * @param backwards of negative speed
 * @param calm strength at rest, in the unit of the samples: the strength of a contraction counts from here
 * @param forwardsFull strength of a firm contraction, which counts as full speed
 * @param backwardsFull the same the other way
 */
public record AxisMotions(
        String name,
        Optional<Motion> forwards,
        Optional<Motion> backwards,
        double calm,
        double forwardsFull,
        double backwardsFull) {

    /**
     * The speed that a contraction asks for: its strength, from 0 at rest to 1 where it is firm, with the sign of its
     * direction; 0 where the motion leaves this axis alone.
     */
    public double target(Motion motion, double activity) {
        for (Motion part : motion.parts()) {
            if (forwards.filter(way -> isSameWay(way, part)).isPresent()) {
                return strength(activity, forwardsFull);
            }
            if (backwards.filter(way -> isSameWay(way, part)).isPresent()) {
                return -strength(activity, backwardsFull);
            }
        }
        return 0;
    }

    /** Several grips close the hand; a speed does not tell them apart. */
    private static boolean isSameWay(Motion one, Motion other) {
        return one.equals(other) || (!one.drives().isEmpty() && one.drives().equals(other.drives()));
    }

    private double strength(double activity, double full) {
        return full > calm ? Math.max(0, Math.min(1, (activity - calm) / (full - calm))) : 1;
    }
}
