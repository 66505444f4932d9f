package org.opentmr.feature;

import org.opentmr.signal.HotPath;

/** Number of steps between neighbouring samples that are larger than a threshold; NaN with a sample that is not finite. */
record StepCount(double thresholdMicrovolts) implements Sums {

    StepCount {
        if (!(thresholdMicrovolts >= 0 && thresholdMicrovolts < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a threshold must be at least 0 µV, got " + thresholdMicrovolts);
        }
    }

    @Override
    public int reach() {
        return 1;
    }

    /** The count, then 0 or NaN. */
    @Override
    public int width() {
        return 2;
    }

    @Override
    @HotPath
    public void sum(double[] x, int from, int count, double[] ring, int at, int previous) {
        long large = 0;
        double nothing = 0 * x[from];
        for (int k = from + 1; k < from + count; k++) {
            double step = Math.abs(x[k] - x[k - 1]);
            nothing += 0 * step;
            large += SignBit.of(thresholdMicrovolts - step);
        }
        ring[at] = large;
        ring[at + 1] = nothing;
        if (previous >= 0) {
            ring[at + 2] = Math.abs(x[from] - x[from - 1]) > thresholdMicrovolts ? 1 : 0;
            ring[at + 3] = 0;
        }
    }
}
