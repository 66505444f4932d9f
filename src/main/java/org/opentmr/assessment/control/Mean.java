package org.opentmr.assessment.control;

import java.util.stream.DoubleStream;
import org.opentmr.assessment.Interval;

/**
 * The mean over trials and how they vary. Trials without the figure (NaN: failed, or nothing to measure) are left out, and
 * {@code trials} says how many were not.
 *
 * @param value arithmetic mean; NaN where no trial has the figure
 * @param standardDeviation of the trials (n − 1); NaN with fewer than 2
 * @param trials that have the figure
 */
public record Mean(double value, double standardDeviation, int trials) {

    /** With its 95 % interval over the trials, of a figure that cannot be negative: a time, a count, a way. */
    public Interval interval() {
        return Interval.ofMean(value, standardDeviation, trials).notBelowZero();
    }

    /** The same of a share, which lies between 0 and 1. */
    public Interval share() {
        return Interval.ofMeanShare(value, standardDeviation, trials);
    }

    /** The mean of those that are not NaN. */
    public static Mean of(DoubleStream figures) {
        double[] known = figures.filter(figure -> !Double.isNaN(figure)).toArray();
        double mean = DoubleStream.of(known).average().orElse(Double.NaN);
        double squares = DoubleStream.of(known)
                .map(each -> (each - mean) * (each - mean))
                .sum();
        return new Mean(mean, known.length < 2 ? Double.NaN : Math.sqrt(squares / (known.length - 1)), known.length);
    }
}
