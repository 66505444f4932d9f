package org.opentmr.classifier;

import org.opentmr.signal.HotPath;

/** Turns feature vectors into posteriors; for one thread. A feature that is NaN makes the whole posterior NaN. */
public interface Scorer {

    /**
     * Writes the posterior of {@code features[0 .. dimensions)} to {@code posterior[0 .. motions)}: each between 0 and 1,
     * together 1.
     */
    @HotPath
    void score(double[] features, double[] posterior);

    /**
     * Writes the logarithm of the posterior to {@code discriminants[0 .. motions)}, up to a constant that all motions
     * share: the posterior is its softmax. Keeps apart what {@link #score} rounds to 0.
     */
    @HotPath
    default void discriminate(double[] features, double[] discriminants) {
        score(features, discriminants);
        for (int k = 0; k < discriminants.length; k++) {
            discriminants[k] = Math.log(Math.max(discriminants[k], Double.MIN_NORMAL));
        }
    }

    /**
     * Squared Mahalanobis distance of {@code features} to the training windows of a motion, to be compared with
     * {@link Model#outlierThreshold}; NaN where the classifier knows none.
     */
    @HotPath
    default double squaredDistance(double[] features, int motion) {
        return Double.NaN;
    }
}
