package org.opentmr.feature;

import org.opentmr.signal.HotPath;

/**
 * Autoregressive coefficients a₁…a_p of x̂ₙ = −Σ aₖ xₙ₋ₖ. A silent window gives zeros; one with a sample that is not
 * finite gives NaN.
 */
final class LinearPrediction {

    private LinearPrediction() {}

    static void requireOrder(int order) {
        if (order < 1) {
            throw new IllegalArgumentException("an autoregressive model needs an order of at least 1, got " + order);
        }
    }

    static void requireSamples(String name, int order, int samples) {
        if (samples <= order) {
            throw new IllegalArgumentException(
                    name + " needs windows of more than " + order + " samples, got " + samples);
        }
    }

    /**
     * Burg (1975), both prediction errors over all samples.
     *
     * @param forward scratch of at least {@code count} numbers
     * @param backward scratch of at least {@code count} numbers
     * @param a receives a₁ at index 0; its length is the order
     */
    @HotPath
    static void burg(double[] x, int from, int count, double[] forward, double[] backward, double[] a) {
        System.arraycopy(x, from + 1, forward, 0, count - 1);
        System.arraycopy(x, from, backward, 0, count - 1);
        for (int order = 0; order < a.length; order++) {
            int length = count - 1 - order;
            double power = 0;
            double product = 0;
            double otherPower = 0;
            for (int i = 0; i < length; i++) {
                power += forward[i] * forward[i];
                otherPower += backward[i] * backward[i];
                product += forward[i] * backward[i];
            }
            double total = power + otherPower;
            double reflection = total == 0 ? 0 : -2 * product / total;
            extend(a, order, reflection);
            for (int i = 0; i + 1 < length; i++) {
                double next = forward[i + 1] + reflection * backward[i + 1];
                backward[i] += reflection * forward[i];
                forward[i] = next;
            }
        }
    }

    /**
     * Levinson–Durbin recursion (Durbin 1960) on autocorrelation sums of lags 0 to the order.
     *
     * @param sums not divided by the number of samples, which cancels
     * @param a receives a₁ at index 0; its length is the order
     */
    @HotPath
    static void levinson(double[] sums, double[] a) {
        double error = sums[0];
        for (int order = 0; order < a.length; order++) {
            double product = sums[order + 1];
            for (int i = 0; i < order; i++) {
                product += a[i] * sums[order - i];
            }
            double reflection = error == 0 ? 0 : -product / error;
            extend(a, order, reflection);
            error *= 1 - reflection * reflection;
        }
    }

    /** Levinson's step: a model of order m and a reflection coefficient make one of order m + 1, in place. */
    private static void extend(double[] a, int order, double reflection) {
        for (int i = 0, j = order - 1; i <= j; i++, j--) {
            double low = a[i];
            double high = a[j];
            a[i] = low + reflection * high;
            a[j] = high + reflection * low;
        }
        a[order] = reflection;
    }

    /**
     * Cepstrum of 1 / A(z): cₙ = −aₙ − Σ (1 − k/n) aₖ cₙ₋ₖ (Atal 1974, equation 13).
     *
     * @param a a₁ at index 0
     * @param c receives c₁ at index 0
     */
    @HotPath
    static void cepstrum(double[] a, double[] c) {
        for (int n = 1; n <= a.length; n++) {
            double sum = -a[n - 1];
            for (int k = 1; k < n; k++) {
                sum -= (1 - (double) k / n) * a[k - 1] * c[n - k - 1];
            }
            c[n - 1] = sum;
        }
    }
}
