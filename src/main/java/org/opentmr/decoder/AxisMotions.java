package org.opentmr.decoder;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opentmr.motion.DegreeOfFreedom.Direction;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

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

    /** A quarter of the windows of a motion count as a firm contraction. */
    private static final double FIRM_QUANTILE = 0.75;

    /** Where rest was not recorded, the calmest tenth of all windows stands for it. */
    private static final double CALM_QUANTILE = 0.1;

    private static final double MEDIAN = 0.5;

    /**
     * The axes of some windows. Of several motions in one direction the first gives the name and the strength.
     *
     * @param labels per window, the index of its motion in {@code set}
     * @param strengths per window, of the contraction
     */
    public static List<AxisMotions> find(MotionSet set, int[] labels, double[] strengths) {
        double calm = set.restIndex() == MotionSet.NONE
                ? quantile(strengths, w -> true, CALM_QUANTILE)
                : quantile(strengths, w -> labels[w] == set.restIndex(), MEDIAN);
        return Joints.of(set).stream()
                .map(motions -> {
                    Optional<Motion> forwards = towards(motions, Direction.POSITIVE);
                    Optional<Motion> backwards = towards(motions, Direction.NEGATIVE);
                    return new AxisMotions(
                            Stream.concat(forwards.stream(), backwards.stream())
                                    .map(Motion::name)
                                    .collect(Collectors.joining(" / ")),
                            forwards,
                            backwards,
                            calm,
                            firm(set, labels, strengths, forwards, calm),
                            firm(set, labels, strengths, backwards, calm));
                })
                .toList();
    }

    private static Optional<Motion> towards(List<Motion> motions, Direction direction) {
        return motions.stream()
                .filter(motion -> motion.drives().isEmpty()
                        ? direction == Direction.POSITIVE
                        : motion.drives().get(0).direction() == direction)
                .findFirst();
    }

    private static double firm(
            MotionSet set, int[] labels, double[] strengths, Optional<Motion> motion, double calm) {
        return motion.map(each -> quantile(
                        strengths, w -> set.get(labels[w]).parts().contains(each), FIRM_QUANTILE))
                .orElse(calm);
    }

    private static double quantile(double[] strengths, IntPredicate wanted, double share) {
        double[] sorted = IntStream.range(0, strengths.length)
                .filter(wanted)
                .mapToDouble(w -> strengths[w])
                .sorted()
                .toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    /**
     * The speed that a contraction asks for: its strength, from 0 at rest to 1 where it is firm, with the sign of its
     * direction; 0 where the motion leaves this axis alone.
     */
    public double target(Motion motion, double activity) {
        double sign = signed(motion, 1);
        return sign * strength(activity, sign > 0 ? forwardsFull : backwardsFull);
    }

    /** Several grips close the hand; a speed does not tell them apart. */
    private static boolean isSameWay(Motion one, Motion other) {
        return one.equals(other) || (!one.drives().isEmpty() && one.drives().equals(other.drives()));
    }

    /** The signed speed along this axis of a motion that goes on at a speed from 0 to 1. */
    public double signed(Motion motion, double speed) {
        for (Motion part : motion.parts()) {
            if (forwards.filter(way -> isSameWay(way, part)).isPresent()) {
                return speed;
            }
            if (backwards.filter(way -> isSameWay(way, part)).isPresent()) {
                return -speed;
            }
        }
        return 0;
    }

    private double strength(double activity, double full) {
        return full > calm ? Math.max(0, Math.min(1, (activity - calm) / (full - calm))) : 1;
    }
}
