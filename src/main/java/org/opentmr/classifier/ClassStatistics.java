package org.opentmr.classifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What Gaussian classifiers need to know of a training set.
 *
 * @param counts windows per motion
 * @param means {@code [motion][feature]}
 * @param covariances {@code [motion][feature * dimensions + feature]}, divided by the motion's windows (population)
 */
record ClassStatistics(int[] counts, double[][] means, double[][] covariances) {

    static ClassStatistics of(TrainingSet set) {
        int dimensions = set.dimensions();
        int[] counts = set.counts();
        double[][] means = new double[counts.length][dimensions];
        for (int i = 0; i < set.windows(); i++) {
            Matrices.addScaled(means[set.labels()[i]], set.features()[i], 1.0 / counts[set.labels()[i]]);
        }
        double[][] covariances = new double[counts.length][];
        for (int k = 0; k < counts.length; k++) {
            covariances[k] = covariance(set, k, means[k], 1.0 / counts[k]);
        }
        return new ClassStatistics(counts, means, covariances);
    }

    private static double[] covariance(TrainingSet set, int motion, double[] mean, double share) {
        int n = mean.length;
        double[][] lower = Matrices.newLower(n);
        double[][] off = new double[Matrices.AT_ONCE][n];
        int held = 0;
        for (int i = 0; i < set.windows(); i++) {
            if (set.labels()[i] == motion) {
                double[] window = set.features()[i];
                for (int j = 0; j < n; j++) {
                    off[held][j] = window[j] - mean[j];
                }
                if (++held == off.length) {
                    Matrices.addOuterProducts(lower, off, share);
                    held = 0;
                }
            }
        }
        if (held > 0) {
            for (double[] unused : Arrays.asList(off).subList(held, off.length)) {
                Arrays.fill(unused, 0);
            }
            Matrices.addOuterProducts(lower, off, share);
        }
        return Matrices.symmetric(lower);
    }

    int motions() {
        return counts.length;
    }

    int dimensions() {
        return means[0].length;
    }

    int windows() {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    /** The share of a motion among the windows. */
    double prior(int motion) {
        return counts[motion] / (double) windows();
    }

    /** The mean over all windows. */
    double[] grandMean() {
        double[] mean = new double[dimensions()];
        for (int k = 0; k < motions(); k++) {
            Matrices.addScaled(mean, means[k], prior(k));
        }
        return mean;
    }

    /** The covariance within motions, each weighted by its share. */
    double[] pooled() {
        double[] pooled = new double[dimensions() * dimensions()];
        for (int k = 0; k < motions(); k++) {
            Matrices.addScaled(pooled, covariances[k], prior(k));
        }
        return pooled;
    }

    /**
     * The covariance of every motion mixed with the pooled one, then shrunk towards a multiple of the identity (Friedman
     * 1989, equations 16 to 18).
     */
    List<double[]> regularised(double pooling, double shrinkage) {
        double[] pooled = pooled();
        List<double[]> all = new ArrayList<>();
        for (double[] own : covariances) {
            double[] mixed = new double[pooled.length];
            Matrices.addScaled(mixed, own, 1 - pooling);
            Matrices.addScaled(mixed, pooled, pooling);
            all.add(Matrices.shrunk(mixed, dimensions(), shrinkage));
        }
        return all;
    }
}
