package org.opentmr.assessment.coach;

import java.util.Arrays;

/** The median, which one odd contraction does not move. */
final class Medians {

    private Medians() {}

    /** Of the values that are numbers; NaN where there is none. */
    static double of(double[] values) {
        double[] sorted = Arrays.stream(values).filter(x -> !Double.isNaN(x)).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
