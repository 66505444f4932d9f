package org.opentmr.feature;

import org.opentmr.signal.HotPath;

/**
 * Number of samples whose steps from both neighbours have a product above a threshold (microvolts squared); NaN with a
 * sample that is not finite.
 */
record TurnCount(double threshold) implements Sums {

    TurnCount {
        if (!(threshold >= 0 && threshold < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a threshold must be at least 0 µV², got " + threshold);
        }
    }

    @Override
    public int reach() {
        return 2;
    }

    /** The count, then 0 or NaN. */
    @Override
    public int width() {
        return 2;
    }

    @Override
    @HotPath
    public void sum(double[] x, int from, int count, double[] ring, int at, int previous) {
        long turns = 0;
        double nothing = 0 * x[from];
        double left = 0;
        for (int k = from + 1; k < from + count; k++) {
            double right = x[k - 1] - x[k];
            turns += SignBit.of(threshold - left * right);
            nothing += 0 * right;
            left = -right;
        }
        ring[at] = turns;
        ring[at + 1] = nothing;
        if (previous >= 0) {
            double before = x[from - 1] - x[from - 2];
            double across = x[from] - x[from - 1];
            double after = x[from + 1] - x[from];
            ring[at + 2] = (-before * across > threshold ? 1 : 0) + (-across * after > threshold ? 1 : 0);
            ring[at + 3] = 0;
        }
    }
}
