package org.opentmr.feature.covariance;

import org.opentmr.signal.HotPath;

/**
 * Reflection coefficients of an autoregressive model by Levinson and Durbin's recursion (Makhoul 1975), each as its inverse
 * hyperbolic tangent, which spreads what lies near ±1.
 */
final class Reflections {

    /** Widens the spectrum's dynamic range no further than 60 dB, so that a sine does not end the recursion. */
    private static final double WHITE = 1e-6;

    private static final double LARGEST = 0.9999;

    private final double[] model = new double[WindowStatistics.LAGS + 1];
    private final double[] before = new double[WindowStatistics.LAGS + 1];
    private final double[] correlation = new double[WindowStatistics.LAGS + 1];

    /** Autocorrelation by lag, to be filled in by the caller. */
    double[] correlation() {
        return correlation;
    }

    /** Writes the coefficient of order m to {@code out[at + (m − 1) step]}. */
    @HotPath
    void write(double[] out, int at, int step) {
        double error = correlation[0] * (1 + WHITE) + Floor.POWER;
        model[0] = 1;
        for (int order = 1; order <= WindowStatistics.LAGS; order++) {
            double sum = 0;
            for (int j = 0; j < order; j++) {
                sum += model[j] * correlation[order - j];
            }
            double k = Math.max(-LARGEST, Math.min(LARGEST, -sum / error));
            model[order] = 0;
            System.arraycopy(model, 0, before, 0, order + 1);
            for (int j = 1; j <= order; j++) {
                model[j] = before[j] + k * before[order - j];
            }
            error *= 1 - k * k;
            out[at + (order - 1) * step] = Math.log((1 + k) / (1 - k)) / 2;
        }
    }
}
