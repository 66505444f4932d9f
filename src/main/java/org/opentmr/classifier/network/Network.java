package org.opentmr.classifier.network;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A multilayer perceptron: layers of units that each see the whole layer below, a rectifier max(0, x) in the hidden ones,
 * none in the last.
 *
 * @param sizes units per layer, from the features to the classes; at least two layers of at least one unit
 * @param weights of all layers, one after the other: {@code [unit below][unit]} row-major, then one offset per unit
 */
public record Network(int[] sizes, double[] weights) {

    /** Scale of the first weights of rectified units. */
    private static final double RECTIFIED = 6;

    public Network {
        if (sizes.length < 2 || Arrays.stream(sizes).anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException(
                    "a network needs at least 2 layers of at least 1 unit, got " + Arrays.toString(sizes));
        }
        if (weights.length != weightsOf(sizes)) {
            throw new IllegalArgumentException("a network of layers " + Arrays.toString(sizes) + " has "
                    + weightsOf(sizes) + " weights, got " + weights.length);
        }
    }

    /**
     * First weights and offsets, uniform up to the square root of 6 / (units below + units) (Glorot and Bengio 2010,
     * equation 16).
     */
    public static Network drawn(int[] sizes, SplittableRandom random) {
        double[] weights = new double[weightsOf(sizes)];
        int at = 0;
        for (int layer = 1; layer < sizes.length; layer++) {
            double bound = Math.sqrt(RECTIFIED / (sizes[layer - 1] + sizes[layer]));
            int end = at + (sizes[layer - 1] + 1) * sizes[layer];
            while (at < end) {
                weights[at++] = bound * (2 * random.nextDouble() - 1);
            }
        }
        return new Network(sizes, weights);
    }

    /** How many weights and offsets layers of these sizes have. */
    public static int weightsOf(int[] sizes) {
        int count = 0;
        for (int layer = 1; layer < sizes.length; layer++) {
            count = Math.addExact(count, Math.multiplyExact(sizes[layer - 1] + 1, sizes[layer]));
        }
        return count;
    }
}
