package org.opentmr.classifier.tree;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Trees whose leaves hold the share of every class (Breiman, Friedman, Olshen and Stone 1984). */
public final class ClassificationTrees {

    private ClassificationTrees() {}

    /**
     * Grows one tree.
     *
     * @param labels per window, its class from 0 to {@code classes} (exclusive)
     * @param weights per window, how often it counts; one of weight 0 is left out
     * @param random draws the features that each split tries, where those are not all
     */
    public static Tree grow(
            Bins bins, int[] labels, int classes, int[] weights, TreeLimits limits, SplittableRandom random) {
        int[] windows =
                IntStream.range(0, bins.windows()).filter(i -> weights[i] > 0).toArray();
        return new TreeGrower(bins, new GiniSearch(bins, labels, classes, weights), limits, random, windows).grow();
    }
}
