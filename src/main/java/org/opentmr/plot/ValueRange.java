package org.opentmr.plot;

import java.util.Arrays;

/** How far an axis must reach. */
final class ValueRange {

    private static final double MARGIN = 0.06;

    private ValueRange() {}

    /** {low, high} with some air around the values, which are finite and at least one. */
    static double[] around(double[] values) {
        double low = Arrays.stream(values).min().orElseThrow();
        double high = Arrays.stream(values).max().orElseThrow();
        double air = high > low ? MARGIN * (high - low) : Math.max(1, Math.abs(high) / 10);
        // what is never below 0 has an axis that is not either
        return new double[] {low >= 0 ? Math.max(0, low - air) : low - air, high + air};
    }
}
