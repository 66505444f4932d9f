package org.opentmr.classifier;

import java.util.Arrays;
import org.opentmr.signal.HotPath;

/**
 * Shift and scale per feature: z = (x - mean) * scale, kept between -limit and limit.
 *
 * @param mean per feature
 * @param scale per feature, one over the standard deviation; 0 for a feature that never changes, which thereby drops out
 * @param limit in standard deviations; {@link #UNLIMITED} for none
 */
record Standardisation(double[] mean, double[] scale, double limit) {

    static final double UNLIMITED = Double.MAX_VALUE;

    /** A spread of fewer than about 4000 units in the last place of the largest value is rounding noise, not signal. */
    private static final double CONSTANT = 1e-12;

    /** To mean 0 and standard deviation 1 (population) over all windows. */
    static Standardisation of(double[][] windows) {
        return limited(windows, UNLIMITED);
    }

    /** To mean 0 and standard deviation 1 (population), cut off at {@code limit}. */
    static Standardisation limited(double[][] windows, double limit) {
        double[] mean = meanOf(windows);
        double[] largest = new double[mean.length];
        double[] squares = new double[mean.length];
        for (double[] window : windows) {
            for (int j = 0; j < mean.length; j++) {
                double off = window[j] - mean[j];
                squares[j] += off * off;
                largest[j] = Math.max(largest[j], Math.abs(window[j]));
            }
        }
        double[] scale = new double[mean.length];
        for (int j = 0; j < scale.length; j++) {
            double deviation = Math.sqrt(squares[j] / windows.length);
            scale[j] = deviation > CONSTANT * largest[j] ? 1 / deviation : 0;
        }
        return new Standardisation(mean, scale, limit);
    }

    /** To mean 0, in the features' own units. */
    static Standardisation centring(double[][] windows) {
        double[] scale = new double[windows[0].length];
        Arrays.fill(scale, 1);
        return new Standardisation(meanOf(windows), scale, UNLIMITED);
    }

    @HotPath
    void apply(double[] features, double[] out) {
        for (int j = 0; j < mean.length; j++) {
            double z = (features[j] - mean[j]) * scale[j];
            out[j] = Math.max(-limit, Math.min(limit, z));
        }
    }

    TrainingSet apply(TrainingSet set) {
        double[][] out = new double[set.windows()][mean.length];
        for (int i = 0; i < out.length; i++) {
            apply(set.features()[i], out[i]);
        }
        return set.withFeatures(out);
    }

    private static double[] meanOf(double[][] windows) {
        double[] mean = new double[windows[0].length];
        for (double[] window : windows) {
            for (int j = 0; j < mean.length; j++) {
                mean[j] += window[j] / windows.length;
            }
        }
        return mean;
    }
}
