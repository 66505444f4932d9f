package org.opentmr.control;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opentmr.motion.MotionSet;

/**
 * When a winner is not acted upon: it is accepted where its posterior exceeds the threshold of its motion (Scheme, Hudgins
 * and Englehart 2013), its features lie near what was trained, and no channel is bad. A motion that was accepted in the
 * window before is held with a threshold lower by the hysteresis, so that a posterior about the threshold does not make the
 * prosthesis stutter.
 *
 * <p>Rest is never rejected: it already is no motion.
 *
 * @param threshold of the posterior, for every motion without its own; from 0 to below 1
 * @param thresholdByMotion by the motion's name
 * @param hysteresis from 0 to 1
 * @param squaredDistanceLimit of the squared Mahalanobis distance to the winner's mean, usually the 0.995 quantile of χ²
 *     with as many degrees of freedom as there are features; without it distances are not looked at
 * @param badChannels whether a bad channel rejects
 */
public record Rejection(
        double threshold,
        SortedMap<String, Double> thresholdByMotion,
        double hysteresis,
        OptionalDouble squaredDistanceLimit,
        boolean badChannels) {

    /** A threshold of 0.6, where tuning usually starts (0.60 to 0.75), and 0.1 of hysteresis. */
    public static final Rejection DEFAULT = new Rejection(0.6, new TreeMap<>(), 0.1, OptionalDouble.empty(), true);

    public Rejection {
        thresholdByMotion = Collections.unmodifiableSortedMap(new TreeMap<>(thresholdByMotion));
        requireThreshold("every motion", threshold);
        thresholdByMotion.forEach(Rejection::requireThreshold);
        if (!(hysteresis >= 0 && hysteresis <= 1)) {
            throw new IllegalArgumentException("rejection needs 0 <= hysteresis <= 1, got hysteresis=" + hysteresis);
        }
        if (squaredDistanceLimit.isPresent() && !(squaredDistanceLimit.getAsDouble() > 0)) {
            throw new IllegalArgumentException("rejection needs a squaredDistanceLimit > 0, got squaredDistanceLimit="
                    + squaredDistanceLimit.getAsDouble());
        }
    }

    /** The same with one threshold for every motion. */
    public Rejection withThreshold(double other) {
        return new Rejection(other, new TreeMap<>(), hysteresis, squaredDistanceLimit, badChannels);
    }

    /** The same with another threshold for one motion. */
    public Rejection withThreshold(String motion, double other) {
        TreeMap<String, Double> changed = new TreeMap<>(thresholdByMotion);
        changed.put(motion, other);
        return new Rejection(threshold, changed, hysteresis, squaredDistanceLimit, badChannels);
    }

    /** The same with another hysteresis. */
    public Rejection withHysteresis(double other) {
        return new Rejection(threshold, thresholdByMotion, other, squaredDistanceLimit, badChannels);
    }

    /** The same with a limit of the squared distance. */
    public Rejection withSquaredDistanceLimit(double limit) {
        return new Rejection(threshold, thresholdByMotion, hysteresis, OptionalDouble.of(limit), badChannels);
    }

    /** The threshold of every motion of a set, in its order. */
    double[] thresholds(MotionSet motions) {
        for (Map.Entry<String, Double> entry : thresholdByMotion.entrySet()) {
            if (motions.motions().stream().noneMatch(motion -> motion.name().equals(entry.getKey()))) {
                throw new IllegalArgumentException(
                        "a rejection threshold names \"" + entry.getKey() + "\", which is not among " + motions);
            }
        }
        return motions.motions().stream()
                .mapToDouble(motion -> thresholdByMotion.getOrDefault(motion.name(), threshold))
                .toArray();
    }

    private static void requireThreshold(String motion, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(
                    "rejection needs 0 <= threshold < 1, got threshold=" + value + " for " + motion);
        }
    }
}
