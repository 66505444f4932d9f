package org.opentmr.feature;

import org.opentmr.signal.HotPath;

/** Sum of √|x|, and the same with the sign of x: together the real and imaginary part of the sum of √x. */
record RootSums() implements Sums {

    @Override
    public int reach() {
        return 0;
    }

    @Override
    public int width() {
        return 2;
    }

    @Override
    @HotPath
    public void sum(double[] x, int from, int count, double[] ring, int at, int previous) {
        double all = 0;
        double signed = 0;
        for (int k = from; k < from + count; k++) {
            double root = Math.sqrt(Math.abs(x[k]));
            all += root;
            signed += Math.copySign(root, x[k]);
        }
        ring[at] = all;
        ring[at + 1] = signed;
    }

    /** The modulus of the mean of the complex roots. */
    static double modulus(double[] values, int samples) {
        double real = 0.5 * (values[0] + values[1]);
        double imaginary = 0.5 * (values[0] - values[1]);
        return Math.sqrt(real * real + imaginary * imaginary) / samples;
    }
}
