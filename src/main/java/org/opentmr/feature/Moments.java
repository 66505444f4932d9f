package org.opentmr.feature;

import org.opentmr.signal.HotPath;

/**
 * Mean and the sums of the second, third and fourth power of the deviation from it. Blocks are merged with the pairwise
 * formulas of Chan, Golub and LeVeque (1983) and Pébay (2008), so an offset does not cost accuracy as it would with sums
 * of plain powers.
 */
record Moments() implements Summary {

    static final int MEAN = 0;
    static final int SECOND = 1;
    static final int THIRD = 2;
    static final int FOURTH = 3;

    private static final int COUNT = 4;
    private static final int WIDTH = 5;

    @Override
    public int reach() {
        return 0;
    }

    @Override
    public int blockWidth(int longestBlock) {
        return WIDTH;
    }

    @Override
    public int width() {
        return 4;
    }

    @Override
    @HotPath
    public void sum(double[] x, int from, int count, double[] ring, int at, int previous) {
        // means are taken from a sample or block of the window, so that a constant has no deviation but exactly 0
        double origin = x[from];
        double total = 0;
        for (int k = from; k < from + count; k++) {
            total += x[k] - origin;
        }
        double mean = origin + total / count;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int k = from; k < from + count; k++) {
            double deviation = x[k] - mean;
            double square = deviation * deviation;
            second += square;
            third += square * deviation;
            fourth += square * square;
        }
        ring[at + MEAN] = mean;
        ring[at + SECOND] = second;
        ring[at + THIRD] = third;
        ring[at + FOURTH] = fourth;
        ring[at + COUNT] = count;
    }

    @Override
    @HotPath
    public void fold(double[] ring, int oldest, int blocks, int samples, double[] values) {
        double origin = ring[oldest + MEAN];
        double total = 0;
        int at = oldest;
        for (int block = 0; block < blocks; block++) {
            total += ring[at + COUNT] * (ring[at + MEAN] - origin);
            at += WIDTH;
            at = at == ring.length ? 0 : at;
        }
        double mean = origin + total / samples;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int block = 0; block < blocks; block++) {
            double shift = ring[at + MEAN] - mean;
            double square = shift * shift;
            double count = ring[at + COUNT];
            second += ring[at + SECOND] + count * square;
            third += ring[at + THIRD] + 3 * shift * ring[at + SECOND] + count * square * shift;
            fourth += ring[at + FOURTH]
                    + 4 * shift * ring[at + THIRD]
                    + 6 * square * ring[at + SECOND]
                    + count * square * square;
            at += WIDTH;
            at = at == ring.length ? 0 : at;
        }
        values[MEAN] = mean;
        values[SECOND] = second;
        values[THIRD] = third;
        values[FOURTH] = fourth;
    }

    static double skewness(double[] values, int samples) {
        double variance = variance(values, samples);
        return values[THIRD] / samples / (variance * Math.sqrt(variance));
    }

    /** Pearson's kurtosis: 3 for a normal distribution. */
    static double kurtosis(double[] values, int samples) {
        double variance = variance(values, samples);
        return values[FOURTH] / samples / (variance * variance);
    }

    /** NaN where the deviations are rounding noise, as SciPy's skew has it: below the mean's resolution of 1e-15. */
    private static double variance(double[] values, int samples) {
        double variance = values[SECOND] / samples;
        double resolution = 1e-15 * values[MEAN];
        return variance <= resolution * resolution ? Double.NaN : variance;
    }
}
