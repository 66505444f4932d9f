package org.opentmr.classifier;

import java.util.ArrayList;
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
            double[] mean = means[set.labels()[i]];
            int count = counts[set.labels()[i]];
            for (int j = 0; j < dimensions; j++) {
                mean[j] += set.features()[i][j] / count;
            }
        }
        double[][] covariances = new double[counts.length][dimensions * dimensions];
        double[] off = new double[dimensions];
        for (int i = 0; i < set.windows(); i++) {
            int label = set.labels()[i];
            for (int j = 0; j < dimensions; j++) {
                off[j] = set.features()[i][j] - means[label][j];
            }
            addOuterProduct(covariances[label], off, 1.0 / counts[label]);
        }
        for (double[] covariance : covariances) {
            Matrices.mirrorLower(covariance, dimensions);
        }
        return new ClassStatistics(counts, means, covariances);
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

    private static void addOuterProduct(double[] lower, double[] off, double weight) {
        int n = off.length;
        for (int i = 0; i < n; i++) {
            double factor = off[i] * weight;
            int row = i * n;
            for (int j = 0; j <= i; j++) {
                lower[row + j] += factor * off[j];
            }
        }
    }
}
