package org.opentmr.feature.covariance;

import org.opentmr.feature.Extractor;
import org.opentmr.feature.Feature;
import org.opentmr.feature.WindowShape;
import org.opentmr.signal.HotPath;

/**
 * The features of the default decoder, made of {@link WindowStatistics} on a {@link WindowScale}: pattern features, then
 * amplitude features, for the two models that the decoder joins.
 *
 * <p>Pattern features: log mean absolute value; zero crossings / N; slope sign changes / N; log mean absolute difference
 * (each channels inside); the logarithm of the covariance matrix, that of the differences' covariance matrix, the square
 * root of the first, the square root of the second (each upper triangle row by row, off-diagonal elements times √2); six
 * reflection coefficients as inverse hyperbolic tangents (order-major, channels inside). Amplitude features: mean absolute
 * value and mean absolute difference, both to the power of 0.35. Every amplitude is in parts of the scale's unit and has the
 * channel's floor added.
 *
 * <p>Either start from samples ({@link #newExtractor}) or, in training, from statistics ({@link #newConverter}); both give
 * the same numbers.
 *
 * @param scale learned from the training windows
 */
public record DecoderFeatures(WindowScale scale) implements Feature {

    @Override
    public String name() {
        return "DECODER";
    }

    @Override
    public int size(WindowShape shape) {
        return patternSize(shape.channels()) + amplitudeSize(shape.channels());
    }

    /** How many pattern features there are; they stand first. */
    public static int patternSize(int channels) {
        return (4 + WindowStatistics.LAGS) * channels + 4 * SymmetricFunction.length(channels);
    }

    /** How many amplitude features there are; they stand after the pattern features. */
    public static int amplitudeSize(int channels) {
        return 2 * channels;
    }

    /** Makes features of statistics. Has memory of its own, so one for each thread. */
    public Converter newConverter() {
        return new StatisticsConverter(scale);
    }

    /** Makes features of the {@link WindowStatistics} of a window. */
    public interface Converter {

        /** Writes the features of {@code statistics} to {@code out} from {@code at} on. */
        @HotPath
        void convert(double[] statistics, double[] out, int at);
    }

    /** @throws IllegalArgumentException when the shape has other channels than the scale, or too short a window */
    @Override
    public Extractor newExtractor(WindowShape shape) {
        if (shape.channels() != scale.channels()) {
            throw new IllegalArgumentException(
                    "the scale was learned from " + scale.channels() + " channels, got windows of " + shape.channels());
        }
        return new State(new WindowStatistics(), newConverter(), shape);
    }

    private static final class State implements Extractor {

        private final Extractor extractor;
        private final Converter converter;
        private final double[] statistics;

        State(WindowStatistics feature, Converter converter, WindowShape shape) {
            this.extractor = feature.newExtractor(shape);
            this.converter = converter;
            this.statistics = new double[feature.size(shape)];
        }

        @Override
        @HotPath
        public void hop(double[][] samples, int from, int count) {
            extractor.hop(samples, from, count);
        }

        @Override
        @HotPath
        public void window(double[][] samples, int from, double[] out, int at) {
            extractor.window(samples, from, statistics, 0);
            converter.convert(statistics, out, at);
        }

        @Override
        public void reset() {
            extractor.reset();
        }
    }
}
