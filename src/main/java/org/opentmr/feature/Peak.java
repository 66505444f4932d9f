package org.opentmr.feature;

import org.opentmr.signal.HotPath;

/** The largest sample. */
record Peak() implements Summary {

    @Override
    public int reach() {
        return 0;
    }

    @Override
    public int blockWidth(int longestBlock) {
        return 1;
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    @HotPath
    public void sum(double[] x, int from, int count, double[] ring, int at, int previous) {
        double peak = x[from];
        for (int k = from + 1; k < from + count; k++) {
            peak = Math.max(peak, x[k]);
        }
        ring[at] = peak;
    }

    @Override
    @HotPath
    public void fold(double[] ring, int oldest, int blocks, int samples, double[] values) {
        double peak = ring[0];
        for (double other : ring) {
            peak = Math.max(peak, other);
        }
        values[0] = peak;
    }
}
