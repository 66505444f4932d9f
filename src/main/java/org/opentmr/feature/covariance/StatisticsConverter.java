package org.opentmr.feature.covariance;

import java.util.Arrays;
import org.opentmr.signal.HotPath;

/** The equations of {@link DecoderFeatures}. */
final class StatisticsConverter implements DecoderFeatures.Converter {

    /** Between the amplitude itself, whose spread grows with it, and its logarithm, in which rest weighs too much. */
    private static final double AMPLITUDE_POWER = 0.35;

    private static final double RIDGE = 1e-3;
    private static final double LEAST_EIGENVALUE = 1e-30;

    private final WindowScale scale;
    private final int channels;
    private final SymmetricFunction matrix;
    private final Reflections reflections = new Reflections();

    StatisticsConverter(WindowScale scale) {
        this.scale = scale;
        this.channels = scale.channels();
        this.matrix = new SymmetricFunction(channels);
    }

    @Override
    @HotPath
    public void convert(double[] statistics, double[] out, int at) {
        if (statistics.length != WindowStatistics.size(channels)) {
            throw new IllegalArgumentException(channels + " channels have " + WindowStatistics.size(channels)
                    + " statistics, got " + statistics.length);
        }
        int length = SymmetricFunction.length(channels);
        int matrices = at + 4 * channels;
        amplitudes(statistics, out, at);
        functions(statistics, WindowStatistics.covariance(channels), scale.covarianceFloor(), out, matrices);
        functions(
                statistics,
                WindowStatistics.differenceCovariance(channels),
                scale.differenceFloor(),
                out,
                matrices + length);
        reflections(statistics, out, matrices + 4 * length);
    }

    private void amplitudes(double[] statistics, double[] out, int at) {
        int amplitude = at + DecoderFeatures.patternSize(channels);
        for (int c = 0; c < channels; c++) {
            double magnitude = statistics[c] / scale.unit() + scale.magnitudeFloor()[c];
            double step = statistics[WindowStatistics.steps(channels) + c] / scale.unit() + scale.stepFloor()[c];
            out[at + c] = Math.log(magnitude);
            out[at + channels + c] = statistics[WindowStatistics.crossings(channels) + c];
            out[at + 2 * channels + c] = statistics[WindowStatistics.turns(channels) + c];
            out[at + 3 * channels + c] = Math.log(step);
            out[amplitude + c] = Math.pow(magnitude, AMPLITUDE_POWER);
            out[amplitude + channels + c] = Math.pow(step, AMPLITUDE_POWER);
        }
    }

    /** The logarithm to {@code at}, the root two matrices further. */
    private void functions(double[] statistics, int from, double[] floor, double[] out, int at) {
        int length = SymmetricFunction.length(channels);
        if (matrix.decompose(statistics, from, 1 / (scale.unit() * scale.unit()), RIDGE, floor)) {
            matrix.write(Math::log, LEAST_EIGENVALUE, out, at);
            matrix.write(Math::sqrt, LEAST_EIGENVALUE, out, at + 2 * length);
        } else {
            Arrays.fill(out, at, at + length, Double.NaN);
            Arrays.fill(out, at + 2 * length, at + 3 * length, Double.NaN);
        }
    }

    private void reflections(double[] statistics, double[] out, int at) {
        double square = scale.unit() * scale.unit();
        double[] correlation = reflections.correlation();
        int diagonal = WindowStatistics.covariance(channels);
        for (int c = 0; c < channels; c++) {
            correlation[0] = statistics[diagonal] / square;
            for (int lag = 1; lag <= WindowStatistics.LAGS; lag++) {
                int index = WindowStatistics.autocorrelation(channels) + (lag - 1) * channels + c;
                correlation[lag] = statistics[index] / square;
            }
            reflections.write(out, at + c, channels);
            diagonal += channels - c;
        }
    }
}
