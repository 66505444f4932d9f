package org.opentmr.classifier;

import java.util.Arrays;
import org.opentmr.signal.HotPath;

/**
 * Shift and scale per feature: z = (x - mean) * scale.
 *
 * @param mean per feature
 * @param scale per feature, one over the standard deviation; 0 for a feature that never changes, which thereby drops out
 */
record Standardisation(double[] mean, double[] scale) {

    /** A spread of fewer than about 4000 units in the last place of the largest value is rounding noise, not signal. */
    private static final double CONSTANT = 1e-12;

    /** To mean 0 and standard deviation 1 (population) over all windows. */
    static Standardisation of(double[][] windows) {
        int dimensions = windows[0].length;
        double[] mean = meanOf(windows);
        double[] scale = new double[dimensions];
        for (int j = 0; j < dimensions; j++) {
            double sum = 0;
            double largest = 0;
            for (double[] window : windows) {
                double off = window[j] - mean[j];
                sum += off * off;
                largest = Math.max(largest, Math.abs(window[j]));
            }
            double deviation = Math.sqrt(sum / windows.length);
            scale[j] = deviation > CONSTANT * largest ? 1 / deviation : 0;
        }
        return new Standardisation(mean, scale);
    }

    /** To mean 0, in the features' own units. */
    static Standardisation centring(double[][] windows) {
        double[] scale = new double[windows[0].length];
        Arrays.fill(scale, 1);
        return new Standardisation(meanOf(windows), scale);
    }

    @HotPath
    void apply(double[] features, double[] out) {
        for (int j = 0; j < mean.length; j++) {
            out[j] = (features[j] - mean[j]) * scale[j];
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
