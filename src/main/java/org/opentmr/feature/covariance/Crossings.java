package org.opentmr.feature.covariance;

import org.opentmr.signal.HotPath;

/** Zero crossings of each channel; one that passes through samples equal to 0 counts once. */
record Crossings(int channels) implements BlockSums {

    @Override
    public int width() {
        return channels;
    }

    /** Over samples equal to 0. */
    @Override
    public int reach() {
        return ENDLESS;
    }

    @Override
    @HotPath
    public void addInside(double[][] samples, int first, int end, double[] sums) {
        for (int c = 0; c < channels; c++) {
            sums[c] += crossings(samples[c], first, end);
        }
    }

    /** By the sign bits, since a processor cannot predict where a signal crosses zero; zeros have no sign. */
    private static int crossings(double[] x, int first, int end) {
        long crossings = 0;
        boolean allSigned = true;
        long left = Double.doubleToRawLongBits(x[first]);
        for (int n = first; n < end; n++) {
            long right = Double.doubleToRawLongBits(x[n]);
            crossings += (left ^ right) >>> 63;
            allSigned &= Math.abs(x[n]) > 0;
            left = right;
        }
        return allSigned ? (int) crossings : crossingsOverZeros(x, first, end);
    }

    private static int crossingsOverZeros(double[] x, int first, int end) {
        double last = 0;
        int crossings = 0;
        for (int n = first; n < end; n++) {
            if (x[n] != 0) {
                crossings += opposite(last, x[n]) ? 1 : 0;
                last = x[n];
            }
        }
        return crossings;
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
