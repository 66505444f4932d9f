package org.opentmr.feature.covariance;

import org.opentmr.signal.HotPath;

/** Sums of products of two rows of samples. */
final class Products {

    private Products() {}

    /**
     * Σ a[aFrom + n] b[bFrom + n] over {@code count} samples; four sums side by side, because the processor would
     * otherwise wait for each addition.
     */
    @HotPath
    static double sum(double[] a, int aFrom, double[] b, int bFrom, int count) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int n = 0;
        for (; n + 3 < count; n += 4) {
            s0 += a[aFrom + n] * b[bFrom + n];
            s1 += a[aFrom + n + 1] * b[bFrom + n + 1];
            s2 += a[aFrom + n + 2] * b[bFrom + n + 2];
            s3 += a[aFrom + n + 3] * b[bFrom + n + 3];
        }
        for (; n < count; n++) {
            s0 += a[aFrom + n] * b[bFrom + n];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
