package org.opentmr.feature.covariance;

import org.opentmr.feature.Extractor;
import org.opentmr.feature.Feature;
import org.opentmr.feature.WindowShape;
import org.opentmr.signal.HotPath;

/**
 * Logarithm of the covariance matrix between channels, see {@link LogMatrix}; the mean is not removed, as EMG has none
 * after a high-pass filter.
 */
enum LogCovariance implements Feature {
    /** Of the samples: c (c + 1) / 2 numbers for c channels. */
    LCOV(1, 0) {
        @Override
        OuterProducts terms(WindowShape shape) {
            return OuterProducts.ofSamples(shape.channels());
        }
    },
    /** Of the first differences, which weigh a frequency by itself: c (c + 1) / 2 numbers. */
    LCOVD(1, 1) {
        @Override
        OuterProducts terms(WindowShape shape) {
            return OuterProducts.ofDifferences(shape.channels(), shape.samples());
        }
    },
    /** Of the samples stacked on their predecessors, so that it holds the autocorrelation too: c (2 c + 1) numbers. */
    LCOVA(2, 1) {
        @Override
        OuterProducts terms(WindowShape shape) {
            return OuterProducts.ofSamplesAndPredecessors(shape.channels());
        }
    };

    private final int stacked;
    private final int lag;

    LogCovariance(int stacked, int lag) {
        this.stacked = stacked;
        this.lag = lag;
    }

    abstract OuterProducts terms(WindowShape shape);

    @Override
    public int size(WindowShape shape) {
        int rows = stacked * shape.channels();
        return rows * (rows + 1) / 2;
    }

    /** @throws IllegalArgumentException when the window is too short for one term */
    @Override
    public Extractor newExtractor(WindowShape shape) {
        if (shape.samples() <= lag) {
            throw new IllegalArgumentException(
                    name() + " needs a window of " + (lag + 1) + " samples or more, got " + shape.samples());
        }
        OuterProducts terms = terms(shape);
        LogMatrix log = new LogMatrix(terms.size());
        int count = shape.samples() - lag;
        return new SumsExtractor(terms, shape) {
            @Override
            @HotPath
            void write(double[] total, double[] out, int at) {
                log.write(total, count, out, at);
            }
        };
    }
}
