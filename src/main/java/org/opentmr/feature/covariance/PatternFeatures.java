package org.opentmr.feature.covariance;

import java.util.Arrays;
import org.opentmr.feature.Extractor;
import org.opentmr.feature.Feature;
import org.opentmr.feature.WindowShape;
import org.opentmr.signal.HotPath;

/**
 * {@code PATTERN}: the features of the default decoder, made of {@link WindowStatistics}. First the pattern of the
 * contraction: log mean absolute value; zero crossings / N; slope sign changes / N; log mean absolute difference (each
 * channels inside); the logarithm of the covariance matrix, that of the differences' covariance matrix, the square root of
 * the first, the square root of the second (each upper triangle row by row, off-diagonal elements times √2); six reflection
 * coefficients as inverse hyperbolic tangents (order-major, channels inside). Then its amplitude: mean absolute value and
 * mean absolute difference, both to the power of 0.35.
 *
 * <p>A gain of the amplifier shifts or scales each number and nothing more, so that a classifier that standardises its
 * features does not see it.
 */
public record PatternFeatures() implements Feature {

    @Override
    public String name() {
        return "PATTERN";
    }

    @Override
    public int size(WindowShape shape) {
        return patternSize(shape.channels()) + amplitudeSize(shape.channels());
    }

    /** How many numbers describe the pattern; they stand first. */
    public static int patternSize(int channels) {
        return (4 + WindowStatistics.LAGS) * channels + 4 * SymmetricFunction.length(channels);
    }

    /** How many numbers describe the amplitude; they stand last. */
    public static int amplitudeSize(int channels) {
        return 2 * channels;
    }

    @Override
    public Extractor newExtractor(WindowShape shape) {
        return new State(shape);
    }

    /** The equations, with their working memory. */
    private static final class State implements Extractor {

        /** Between the amplitude, whose spread grows with it, and its logarithm, in which rest weighs too much. */
        private static final double AMPLITUDE_POWER = 0.35;

        /** Relative to the mean of the diagonal: keeps the logarithm of a nearly singular matrix within reach. */
        private static final double RIDGE = 1e-3;

        private final int channels;
        private final Extractor extractor;
        private final double[] statistics;
        private final SymmetricFunction matrix;
        private final Reflections reflections = new Reflections();

        State(WindowShape shape) {
            WindowStatistics feature = new WindowStatistics();
            channels = shape.channels();
            extractor = feature.newExtractor(shape);
            statistics = new double[feature.size(shape)];
            matrix = new SymmetricFunction(channels);
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
            int length = SymmetricFunction.length(channels);
            int matrices = at + 4 * channels;
            amplitudes(out, at);
            functions(WindowStatistics.covariance(channels), out, matrices);
            functions(WindowStatistics.differenceCovariance(channels), out, matrices + length);
            reflections(out, matrices + 4 * length);
        }

        @Override
        public void reset() {
            extractor.reset();
        }

        private void amplitudes(double[] out, int at) {
            int amplitude = at + patternSize(channels);
            for (int c = 0; c < channels; c++) {
                double logMagnitude = Floor.log(statistics[c]);
                double logStep = Floor.log(statistics[WindowStatistics.steps(channels) + c]);
                out[at + c] = logMagnitude;
                out[at + channels + c] = statistics[WindowStatistics.crossings(channels) + c];
                out[at + 2 * channels + c] = statistics[WindowStatistics.turns(channels) + c];
                out[at + 3 * channels + c] = logStep;
                out[amplitude + c] = Math.exp(AMPLITUDE_POWER * logMagnitude);
                out[amplitude + channels + c] = Math.exp(AMPLITUDE_POWER * logStep);
            }
        }

        /** The logarithm to {@code at}, the root two matrices further. */
        private void functions(int from, double[] out, int at) {
            int length = SymmetricFunction.length(channels);
            if (matrix.decompose(statistics, from, 1, RIDGE, Floor.POWER)) {
                matrix.write(Math::log, Floor.POWER, out, at);
                matrix.write(Math::sqrt, Floor.POWER, out, at + 2 * length);
            } else {
                Arrays.fill(out, at, at + length, Double.NaN);
                Arrays.fill(out, at + 2 * length, at + 3 * length, Double.NaN);
            }
        }

        private void reflections(double[] out, int at) {
            double[] correlation = reflections.correlation();
            int diagonal = WindowStatistics.covariance(channels);
            for (int c = 0; c < channels; c++) {
                correlation[0] = statistics[diagonal];
                for (int lag = 1; lag <= WindowStatistics.LAGS; lag++) {
                    correlation[lag] =
                            statistics[WindowStatistics.autocorrelation(channels) + (lag - 1) * channels + c];
                }
                reflections.write(out, at + c, channels);
                diagonal += channels - c;
            }
        }
    }
}
