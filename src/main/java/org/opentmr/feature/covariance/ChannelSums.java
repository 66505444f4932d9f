package org.opentmr.feature.covariance;

import org.opentmr.signal.HotPath;

/** One sum for each channel, of a term that looks back over a fixed number of samples. */
abstract class ChannelSums extends LaggedSums {

    private final int channels;

    private ChannelSums(int channels, int lag) {
        super(lag);
        this.channels = channels;
    }

    @Override
    public final int width() {
        return channels;
    }

    @Override
    @HotPath
    final void add(double[][] samples, int first, int end, double[] sums) {
        for (int c = 0; c < channels; c++) {
            sums[c] += sum(samples[c], first, end);
        }
    }

    @HotPath
    abstract double sum(double[] x, int first, int end);

    /** Σ |x[n]|. */
    static ChannelSums magnitudes(int channels) {
        return new ChannelSums(channels, 0) {
            @Override
            double sum(double[] x, int first, int end) {
                double sum = 0;
                for (int n = first; n < end; n++) {
                    sum += Math.abs(x[n]);
                }
                return sum;
            }
        };
    }

    /** Σ √|x[n]|. */
    static ChannelSums roots(int channels) {
        return new ChannelSums(channels, 0) {
            @Override
            double sum(double[] x, int first, int end) {
                double sum = 0;
                for (int n = first; n < end; n++) {
                    sum += Math.sqrt(Math.abs(x[n]));
                }
                return sum;
            }
        };
    }

    /** Σ |x[n] − x[n−1]|. */
    static ChannelSums steps(int channels) {
        return new ChannelSums(channels, 1) {
            @Override
            double sum(double[] x, int first, int end) {
                double sum = 0;
                for (int n = first; n < end; n++) {
                    sum += Math.abs(x[n] - x[n - 1]);
                }
                return sum;
            }
        };
    }

    /** How often the slope changes its sign: a turn with slopes other than 0 on both sides. */
    static ChannelSums turns(int channels) {
        return new ChannelSums(channels, 2) {
            @Override
            double sum(double[] x, int first, int end) {
                int turns = 0;
                for (int n = first; n < end; n++) {
                    boolean turn = (x[n - 1] - x[n - 2]) * (x[n] - x[n - 1]) < 0;
                    turns += turn ? 1 : 0;
                }
                return turns;
            }
        };
    }

    /** Σ (x[n] − x[n−1])². */
    static ChannelSums squaredSteps(int channels) {
        return new ChannelSums(channels, 1) {
            @Override
            double sum(double[] x, int first, int end) {
                double sum = 0;
                for (int n = first; n < end; n++) {
                    double step = x[n] - x[n - 1];
                    sum += step * step;
                }
                return sum;
            }
        };
    }

    /** Σ (x[n] − 2 x[n−1] + x[n−2])². */
    static ChannelSums squaredBends(int channels) {
        return new ChannelSums(channels, 2) {
            @Override
            double sum(double[] x, int first, int end) {
                double sum = 0;
                for (int n = first; n < end; n++) {
                    double bend = (x[n] - x[n - 1]) - (x[n - 1] - x[n - 2]);
                    sum += bend * bend;
                }
                return sum;
            }
        };
    }

    /** Σ x[n] x[n−lag]. */
    static ChannelSums laggedProducts(int channels, int lag) {
        return new ChannelSums(channels, lag) {
            @Override
            double sum(double[] x, int first, int end) {
                return Products.sum(x, first, x, first - lag, end - first);
            }
        };
    }
}
