package org.opentmr.feature.covariance;

import org.opentmr.signal.HotPath;

/** Sums whose term at sample t looks back over a fixed number of samples. */
abstract class LaggedSums implements BlockSums {

    private final int lag;

    LaggedSums(int lag) {
        this.lag = lag;
    }

    @Override
    public final int reach() {
        return lag;
    }

    /** Adds the terms at the samples {@code [first .. end)}, whose {@code lag} earlier samples exist. */
    @HotPath
    abstract void add(double[][] samples, int first, int end, double[] sums);

    @Override
    @HotPath
    public final void addInside(double[][] samples, int first, int end, double[] sums) {
        if (first + lag < end) {
            add(samples, first + lag, end, sums);
        }
    }

    @Override
    @HotPath
    public final void addAcross(double[][] samples, int windowFrom, int first, int end, double[] sums) {
        int from = Math.max(first, windowFrom + lag);
        int to = Math.min(first + lag, end);
        if (from < to) {
            add(samples, from, to, sums);
        }
    }
}
