package org.opentmr.feature.covariance;

import java.util.ArrayList;
import java.util.List;
import org.opentmr.feature.Extractor;
import org.opentmr.feature.Feature;
import org.opentmr.feature.WindowShape;

/**
 * The plain statistics of a window of N samples that {@link PatternFeatures} are made of, each an average, in this order, channels inside: mean absolute value; zero crossings / N; slope sign changes / N; mean |x[n] − x[n−1]|;
 * upper triangle of the covariance matrix Σ x xᵀ / N, row by row; of that of the differences, over N − 1; autocorrelation
 * Σ x[n] x[n−k] / N at the lags k = 1 … {@value #LAGS}. A crossing through samples equal to 0 counts once; a filtered signal
 * has none of those.
 */
record WindowStatistics() implements Feature {

    /** Lags of the autocorrelation. */
    static final int LAGS = 6;

    @Override
    public String name() {
        return "PATTERN";
    }

    @Override
    public int size(WindowShape shape) {
        return size(shape.channels());
    }

    /** How many statistics a window of so many channels has. */
    static int size(int channels) {
        return autocorrelation(channels) + LAGS * channels;
    }

    /** @throws IllegalArgumentException when the window has no more samples than the autocorrelation lags */
    @Override
    public Extractor newExtractor(WindowShape shape) {
        int channels = shape.channels();
        int samples = shape.samples();
        if (samples <= LAGS) {
            throw new IllegalArgumentException(
                    name() + " needs a window of " + (LAGS + 1) + " samples or more, got " + samples);
        }
        List<Quantity> quantities = new ArrayList<>();
        quantities.add(new Quantity(ChannelSums.magnitudes(channels), sum -> sum / samples));
        quantities.add(new Quantity(new Crossings(channels), sum -> sum / samples));
        quantities.add(new Quantity(ChannelSums.turns(channels), sum -> sum / samples));
        quantities.add(new Quantity(ChannelSums.steps(channels), sum -> sum / (samples - 1)));
        quantities.add(new Quantity(OuterProducts.ofSamples(channels), sum -> sum / samples));
        quantities.add(new Quantity(OuterProducts.ofDifferences(channels, samples), sum -> sum / (samples - 1)));
        for (int lag = 1; lag <= LAGS; lag++) {
            quantities.add(new Quantity(ChannelSums.laggedProducts(channels, lag), sum -> sum / samples));
        }
        return new QuantityExtractor(quantities, shape);
    }

    /** Where the zero crossings stand in the vector; mean absolute values stand first. */
    static int crossings(int channels) {
        return channels;
    }

    static int turns(int channels) {
        return 2 * channels;
    }

    static int steps(int channels) {
        return 3 * channels;
    }

    static int covariance(int channels) {
        return 4 * channels;
    }

    static int differenceCovariance(int channels) {
        return covariance(channels) + SymmetricFunction.length(channels);
    }

    static int autocorrelation(int channels) {
        return differenceCovariance(channels) + SymmetricFunction.length(channels);
    }
}
