package org.opentmr.feature.covariance;

import org.opentmr.signal.HotPath;

/** Zero crossings of each channel; one that passes through samples equal to 0 counts once. */
record Crossings(int channels) implements BlockSums {

    @Override
    public int width() {
        return channels;
    }

    @Override
    @HotPath
    public void addInside(double[][] samples, int first, int end, double[] sums) {
        for (int c = 0; c < channels; c++) {
            double[] x = samples[c];
            double last = 0;
            int crossings = 0;
            for (int n = first; n < end; n++) {
                if (x[n] != 0) {
                    crossings += opposite(last, x[n]) ? 1 : 0;
                    last = x[n];
                }
            }
            sums[c] += crossings;
        }
    }

    @Override
    @HotPath
    public void addAcross(double[][] samples, int windowFrom, int first, int end, double[] sums) {
        for (int c = 0; c < channels; c++) {
            double[] x = samples[c];
            int after = first;
            while (after < end && x[after] == 0) {
                after++;
            }
            int before = first - 1;
            while (before >= windowFrom && x[before] == 0) {
                before--;
            }
            if (after < end && before >= windowFrom && opposite(x[before], x[after])) {
                sums[c]++;
            }
        }
    }

    /** By the signs, since the product of two small numbers may be 0. */
    private static boolean opposite(double a, double b) {
        return (a < 0 && b > 0) || (a > 0 && b < 0);
    }
}
