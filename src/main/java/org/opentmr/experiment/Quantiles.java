package org.opentmr.experiment;

import java.util.Arrays;

/**
 * How a quantity is spread.
 *
 * @param p5 below it lie 5 % of the values; all are NaN where there was none
 * @param p25 a quarter
 * @param p50 the median
 * @param p75 three quarters
 * @param p95 95 %
 */
public record Quantiles(double p5, double p25, double p50, double p75, double p95) {

    /** Of values in any order; those that are no numbers are left out. Between two values it lies on the line. */
    public static Quantiles of(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        return new Quantiles(at(sorted, 0.05), at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75), at(sorted, 0.95));
    }

    private static double at(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
