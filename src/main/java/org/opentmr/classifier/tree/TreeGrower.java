package org.opentmr.classifier.tree;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Grows one tree, depth first, left before right. */
final class TreeGrower {

    private final Bins bins;
    private final SplitSearch search;
    private final TreeLimits limits;
    private final SplittableRandom random;
    private final int[] windows;
    private final int[] spare;
    private final int[] candidates;

    private int[] features = new int[64];
    private double[] thresholds = new double[64];
    private int[] next = new int[64];
    private double[] values = new double[64];
    private int nodes;
    private int leaves;
    private int outputs;

    /** {@code windows} are those that the tree is grown from; their order is changed. */
    TreeGrower(Bins bins, SplitSearch search, TreeLimits limits, SplittableRandom random, int[] windows) {
        this.bins = bins;
        this.search = search;
        this.limits = limits;
        this.random = random;
        this.windows = windows;
        this.spare = new int[windows.length];
        this.candidates = new int[bins.features()];
        Arrays.setAll(candidates, j -> j);
    }

    Tree grow() {
        grow(0, windows.length, 0);
        return new Tree(
                outputs,
                Arrays.copyOf(features, nodes),
                Arrays.copyOf(thresholds, nodes),
                Arrays.copyOf(next, nodes),
                Arrays.copyOf(values, leaves * outputs));
    }

    private void grow(int from, int to, int depth) {
        search.enter(windows, from, to);
        SplitSearch.Split split = new SplitSearch.Split();
        if (depth < limits.depth() && to - from >= 2 * limits.leafWindows() && !search.isPure()) {
            search(from, to, split);
        }
        int node = newNode();
        if (!split.isFound()) {
            leaf(node, search.leaf(windows, from, to));
            return;
        }
        features[node] = split.feature();
        thresholds[node] = split.threshold();
        int middle = part(from, to, split);
        grow(from, middle, depth + 1);
        next[node] = nodes;
        grow(middle, to, depth + 1);
    }

    private void search(int from, int to, SplitSearch.Split best) {
        int varying = 0;
        for (int drawn = 0; drawn < candidates.length && varying < limits.features(); drawn++) {
            if (limits.features() < candidates.length) {
                int other = drawn + random.nextInt(candidates.length - drawn);
                int feature = candidates[other];
                candidates[other] = candidates[drawn];
                candidates[drawn] = feature;
            }
            varying += search.search(candidates[drawn], windows, from, to, limits.leafWindows(), best) ? 1 : 0;
        }
    }

    /** Brings the windows of the left side to the front, either side in the order it had; returns where the right begins. */
    private int part(int from, int to, SplitSearch.Split split) {
        byte[] binOf = bins.of(split.feature());
        int left = from;
        int right = 0;
        for (int i = from; i < to; i++) {
            if ((binOf[windows[i]] & 0xFF) <= split.bin()) {
                windows[left++] = windows[i];
            } else {
                spare[right++] = windows[i];
            }
        }
        System.arraycopy(spare, 0, windows, left, right);
        return left;
    }

    private int newNode() {
        if (nodes == features.length) {
            features = Arrays.copyOf(features, 2 * nodes);
            thresholds = Arrays.copyOf(thresholds, 2 * nodes);
            next = Arrays.copyOf(next, 2 * nodes);
        }
        return nodes++;
    }

    private void leaf(int node, double[] leafValues) {
        outputs = leafValues.length;
        features[node] = Tree.LEAF;
        next[node] = leaves;
        int at = leaves * outputs;
        if (at + outputs > values.length) {
            values = Arrays.copyOf(values, 2 * (at + outputs));
        }
        System.arraycopy(leafValues, 0, values, at, outputs);
        leaves++;
    }
}
