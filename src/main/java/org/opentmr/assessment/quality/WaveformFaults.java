package org.opentmr.assessment.quality;

import java.util.Arrays;

/** Figures of the samples themselves: missing, flat and railed ones. */
final class WaveformFaults {

    private WaveformFaults() {}

    /** Share of samples that are not finite. */
    static double nanShare(double[] samples) {
        return share(Arrays.stream(samples).filter(x -> !Double.isFinite(x)).count(), samples.length);
    }

    /**
     * Share of samples that stand in runs of identical values.
     *
     * @param shortestRun samples, at least 2
     */
    static double flatShare(double[] samples, int shortestRun) {
        long flat = 0;
        int start = 0;
        for (int i = 1; i <= samples.length; i++) {
            if (i == samples.length || samples[i] != samples[start]) {
                flat += i - start >= shortestRun ? i - start : 0;
                start = i;
            }
        }
        return share(flat, samples.length);
    }

    /**
     * Share of samples that have the channel's largest value or its smallest one: an amplifier at its rail repeats it. 0
     * where the channel has one value only, which is flat.
     *
     * @param upperOnly leave the smallest value out: an envelope may rest on its floor
     */
    static double railShare(double[] samples, boolean upperOnly) {
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (double x : samples) {
            smallest = x < smallest ? x : smallest;
            largest = x > largest ? x : largest;
        }
        if (!(smallest < largest)) {
            return 0;
        }
        double low = smallest;
        double high = largest;
        return share(
                Arrays.stream(samples)
                        .filter(x -> x == high || (!upperOnly && x == low))
                        .count(),
                samples.length);
    }

    private static double share(long count, int length) {
        return length == 0 ? Double.NaN : (double) count / length;
    }
}
