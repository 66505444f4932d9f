package org.opentmr.feature.covariance;

import org.opentmr.signal.HotPath;

/**
 * Σ v vᵀ over a window, upper triangle row by row, where v is the vector of all channels at a sample, or made of it and its
 * predecessor.
 */
abstract class OuterProducts extends LaggedSums {

    private final int size;

    private OuterProducts(int lag, int size) {
        super(lag);
        this.size = size;
    }

    /** Length of v. */
    final int size() {
        return size;
    }

    @Override
    public final int width() {
        return size * (size + 1) / 2;
    }

    /** v is x[n]. */
    static OuterProducts ofSamples(int channels) {
        return new OuterProducts(0, channels) {
            @Override
            @HotPath
            void add(double[][] samples, int first, int end, double[] sums) {
                int at = 0;
                for (int i = 0; i < channels; i++) {
                    for (int j = i; j < channels; j++) {
                        sums[at++] += Products.sum(samples[i], first, samples[j], first, end - first);
                    }
                }
            }
        };
    }

    /** v is x[n] − x[n−1]; blocks hold at most {@code longest} samples. */
    static OuterProducts ofDifferences(int channels, int longest) {
        return new OuterProducts(1, channels) {
            private final double[][] difference = new double[channels][longest];

            @Override
            @HotPath
            void add(double[][] samples, int first, int end, double[] sums) {
                int count = end - first;
                for (int i = 0; i < channels; i++) {
                    for (int n = 0; n < count; n++) {
                        difference[i][n] = samples[i][first + n] - samples[i][first + n - 1];
                    }
                }
                int at = 0;
                for (int i = 0; i < channels; i++) {
                    for (int j = i; j < channels; j++) {
                        sums[at++] += Products.sum(difference[i], 0, difference[j], 0, count);
                    }
                }
            }
        };
    }

    /** v is x[n] on top of x[n−1]. */
    static OuterProducts ofSamplesAndPredecessors(int channels) {
        return new OuterProducts(1, 2 * channels) {
            @Override
            @HotPath
            void add(double[][] samples, int first, int end, double[] sums) {
                int at = 0;
                for (int i = 0; i < 2 * channels; i++) {
                    for (int j = i; j < 2 * channels; j++) {
                        int iFrom = i < channels ? first : first - 1;
                        int jFrom = j < channels ? first : first - 1;
                        sums[at++] +=
                                Products.sum(samples[i % channels], iFrom, samples[j % channels], jFrom, end - first);
                    }
                }
            }
        };
    }
}
