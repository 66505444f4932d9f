package org.opentmr.classifier.tree;

import org.opentmr.signal.HotPath;

/**
 * A binary decision tree, its nodes in the order root, everything on the left, everything on the right: the left child of
 * a node is the node after it. A feature up to the threshold goes left.
 *
 * @param outputs numbers per leaf
 * @param features per node, the feature that decides; {@link #LEAF} in a leaf
 * @param thresholds per node, the largest value that goes left; 0 in a leaf
 * @param next per node, its right child; in a leaf, the leaf's number
 * @param values {@code [leaf][output]}, row-major
 */
public record Tree(int outputs, int[] features, double[] thresholds, int[] next, double[] values) {

    /** In the place of a deciding feature: there is none, the node is a leaf. */
    public static final int LEAF = -1;

    /**
     * Refuses nodes that lead nowhere or back, so that every walk ends.
     *
     * @throws IllegalArgumentException names the node
     */
    public Tree {
        int nodes = features.length;
        if (nodes == 0 || outputs < 1 || thresholds.length != nodes || next.length != nodes) {
            throw new IllegalArgumentException(
                    "a tree needs at least 1 output and 1 node with a feature, a threshold and"
                            + " a next node each, got " + outputs + " outputs, " + nodes + " features, "
                            + thresholds.length
                            + " thresholds, " + next.length + " next nodes");
        }
        for (int node = 0; node < nodes; node++) {
            boolean leaf = features[node] == LEAF;
            int limit = leaf ? values.length / outputs : nodes;
            int least = leaf ? 0 : node + 2;
            if (features[node] < LEAF || next[node] < least || next[node] >= limit) {
                throw new IllegalArgumentException("node " + node + " of a tree of " + nodes + " nodes and "
                        + values.length / outputs + " leaves has feature " + features[node] + " and leads to "
                        + next[node] + ", want " + least + " to " + (limit - 1));
            }
        }
    }

    /** One more than the largest feature that decides anything. */
    public int dimensions() {
        int largest = LEAF;
        for (int feature : features) {
            largest = Math.max(largest, feature);
        }
        return largest + 1;
    }

    /** Adds the values of the leaf that a window of features falls into. */
    @HotPath
    public void addTo(double[] sums, double[] window) {
        int at = leaf(window) * outputs;
        for (int k = 0; k < outputs; k++) {
            sums[k] += values[at + k];
        }
    }

    /** The value of the leaf that a window of features falls into, of a tree of one output. */
    @HotPath
    public double valueOf(double[] window) {
        return values[leaf(window)];
    }

    private int leaf(double[] window) {
        int node = 0;
        while (features[node] != LEAF) {
            node = window[features[node]] <= thresholds[node] ? node + 1 : next[node];
        }
        return next[node];
    }
}
