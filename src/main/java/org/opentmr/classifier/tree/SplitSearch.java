package org.opentmr.classifier.tree;

import java.util.Arrays;

/**
 * The best threshold of one feature for the windows of one node. Every window adds a few numbers to the sums of its bin;
 * a split is judged by the sums on its left and in the whole node. Working memory, for one thread.
 */
abstract class SplitSearch {

    private static final int WORD = 64;

    private final Bins bins;
    private final int width;
    private final double[] sums;
    private final int[] counts = new int[Bins.MOST];
    private final long[] occupied = new long[Bins.MOST / WORD];
    private final double[] left;

    /** Of the whole node. */
    final double[] total;

    /** {@code width} numbers per window. */
    SplitSearch(Bins bins, int width) {
        this.bins = bins;
        this.width = width;
        this.sums = new double[Bins.MOST * width];
        this.left = new double[width];
        this.total = new double[width];
    }

    /** Adds what a window counts to {@code sums[at .. at + width)}. */
    abstract void add(int window, double[] sums, int at);

    /** The larger, the better, where {@code left} of {@link #total} is parted from the rest. */
    abstract double gain(double[] left);

    /** True where no split makes the node any purer. */
    abstract boolean isPure();

    /** Writes the values of a leaf of these windows. */
    abstract double[] leaf(int[] windows, int from, int to);

    /** Turns to the node of the windows {@code from .. to} (exclusive). */
    final void enter(int[] windows, int from, int to) {
        Arrays.fill(total, 0);
        for (int i = from; i < to; i++) {
            add(windows[i], total, 0);
        }
    }

    /**
     * Puts the best split of a feature into {@code best} where it is better than what stands there.
     *
     * @return false where the feature does not vary in this node
     */
    final boolean search(int feature, int[] windows, int from, int to, int leafWindows, Split best) {
        Arrays.fill(occupied, 0);
        byte[] binOf = bins.of(feature);
        for (int i = from; i < to; i++) {
            int bin = binOf[windows[i]] & 0xFF;
            long bit = 1L << bin;
            if ((occupied[bin / WORD] & bit) == 0) {
                occupied[bin / WORD] |= bit;
                counts[bin] = 0;
                Arrays.fill(sums, bin * width, (bin + 1) * width, 0);
            }
            counts[bin]++;
            add(windows[i], sums, bin * width);
        }
        Arrays.fill(left, 0);
        int onLeft = 0;
        int bin = occupiedFrom(0);
        int later = occupiedFrom(bin + 1);
        boolean varies = later < Bins.MOST;
        while (later < Bins.MOST) {
            onLeft += counts[bin];
            for (int w = 0; w < width; w++) {
                left[w] += sums[bin * width + w];
            }
            if (onLeft >= leafWindows && to - from - onLeft >= leafWindows) {
                double gain = gain(left);
                if (gain > best.gain) {
                    best.set(feature, bin, bins.between(feature, bin, later), gain);
                }
            }
            bin = later;
            later = occupiedFrom(bin + 1);
        }
        return varies;
    }

    private int occupiedFrom(int bin) {
        int word = bin / WORD;
        if (word >= occupied.length) {
            return Bins.MOST;
        }
        long rest = occupied[word] & (-1L << bin);
        while (rest == 0) {
            word++;
            if (word == occupied.length) {
                return Bins.MOST;
            }
            rest = occupied[word];
        }
        return word * WORD + Long.numberOfTrailingZeros(rest);
    }

    /** The best split of a node so far. */
    static final class Split {

        private int feature = Tree.LEAF;
        private int bin;
        private double threshold;
        private double gain = Double.NEGATIVE_INFINITY;

        private void set(int newFeature, int newBin, double newThreshold, double newGain) {
            feature = newFeature;
            bin = newBin;
            threshold = newThreshold;
            gain = newGain;
        }

        boolean isFound() {
            return feature != Tree.LEAF;
        }

        int feature() {
            return feature;
        }

        /** The last bin on the left. */
        int bin() {
            return bin;
        }

        double threshold() {
            return threshold;
        }
    }
}
