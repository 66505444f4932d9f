package org.opentmr.classifier;

import org.opentmr.signal.HotPath;

/** Logarithms to probabilities and back, without overflow. */
final class Softmax {

    private Softmax() {}

    /** Replaces logarithms known up to a shared constant by the probabilities they mean. */
    @HotPath
    static void inPlace(double[] values, int count) {
        double total = logSumExp(values, count, 1);
        for (int k = 0; k < count; k++) {
            values[k] = Math.exp(values[k] - total);
        }
    }

    /** {@code log(sum(exp(values * factor)))}; the largest term is taken out first, so that none overflows. */
    @HotPath
    static double logSumExp(double[] values, int count, double factor) {
        double largest = values[0] * factor;
        for (int k = 1; k < count; k++) {
            largest = Math.max(largest, values[k] * factor);
        }
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += Math.exp(values[k] * factor - largest);
        }
        return largest + Math.log(sum);
    }
}
