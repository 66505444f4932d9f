package org.opentmr.feature.covariance;

import java.util.Arrays;
import org.opentmr.feature.Extractor;
import org.opentmr.feature.Feature;
import org.opentmr.feature.WindowShape;
import org.opentmr.signal.HotPath;

/**
 * Logarithm of the covariance matrix between channels (log-Euclidean metric: Arsigny et al. 2006; as a feature: Barachant
 * et al. 2012), upper triangle row by row, off-diagonal elements times √2. The mean is not removed, as EMG has none after a
 * high-pass filter.
 *
 * <p>Before the logarithm, the matrix gets 1e-3 of its mean variance added to its diagonal, and {@link #FLOOR}: the first
 * keeps channels that copy each other apart, the second keeps silence finite (−55.3 on the diagonal). A sample that is not
 * finite makes all numbers NaN.
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

    /** Squared 1e-12 of the signal's unit: below the noise of any amplifier, be the unit the microvolt or the volt. */
    private static final double FLOOR = 1e-24;

    private static final double RIDGE = 1e-3;

    private final int stacked;
    private final int lag;

    LogCovariance(int stacked, int lag) {
        this.stacked = stacked;
        this.lag = lag;
    }

    abstract OuterProducts terms(WindowShape shape);

    @Override
    public int size(WindowShape shape) {
        return SymmetricFunction.length(stacked * shape.channels());
    }

    /** @throws IllegalArgumentException when the window is too short for one term */
    @Override
    public Extractor newExtractor(WindowShape shape) {
        if (shape.samples() <= lag) {
            throw new IllegalArgumentException(
                    name() + " needs a window of " + (lag + 1) + " samples or more, got " + shape.samples());
        }
        return new State(terms(shape), shape, shape.samples() - lag);
    }

    private static final class State implements Extractor {

        private final WindowSums sums;
        private final int terms;
        private final SymmetricFunction covariance;

        State(OuterProducts products, WindowShape shape, int terms) {
            this.sums = new WindowSums(products, shape);
            this.terms = terms;
            this.covariance = new SymmetricFunction(products.size());
        }

        @Override
        @HotPath
        public void hop(double[][] samples, int from, int count) {
            sums.hop(samples, from, count);
        }

        @Override
        @HotPath
        public void window(double[][] samples, int from, double[] out, int at) {
            double[] total = sums.total(samples, from);
            if (covariance.decompose(total, 0, 1.0 / terms, RIDGE, FLOOR)) {
                covariance.write(Math::log, FLOOR, out, at);
            } else {
                Arrays.fill(out, at, at + total.length, Double.NaN);
            }
        }

        @Override
        public void reset() {
            sums.reset();
        }
    }
}
