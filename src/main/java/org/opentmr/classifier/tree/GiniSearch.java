package org.opentmr.classifier.tree;

/**
 * For classification: the split of the lowest Gini impurity (Breiman, Friedman, Olshen and Stone 1984, chapter 4). A leaf
 * holds the share of every class among its windows.
 */
final class GiniSearch extends SplitSearch {

    private final int[] labels;
    private final int[] weights;

    /** {@code weights} says how often each window counts. */
    GiniSearch(Bins bins, int[] labels, int classes, int[] weights) {
        super(bins, classes);
        this.labels = labels;
        this.weights = weights;
    }

    @Override
    void add(int window, double[] sums, int at) {
        sums[at + labels[window]] += weights[window];
    }

    /** Sum of squares over sum on either side: the weighted impurity, up to its sign and a constant of the node. */
    @Override
    double gain(double[] left) {
        double leftSum = 0;
        double rightSum = 0;
        double leftSquares = 0;
        double rightSquares = 0;
        for (int k = 0; k < left.length; k++) {
            double right = total[k] - left[k];
            leftSum += left[k];
            rightSum += right;
            leftSquares += left[k] * left[k];
            rightSquares += right * right;
        }
        return leftSquares / leftSum + rightSquares / rightSum;
    }

    @Override
    boolean isPure() {
        int present = 0;
        for (double weight : total) {
            present += weight > 0 ? 1 : 0;
        }
        return present < 2;
    }

    @Override
    double[] leaf(int[] windows, int from, int to) {
        double sum = 0;
        for (double weight : total) {
            sum += weight;
        }
        double[] shares = new double[total.length];
        for (int k = 0; k < shares.length; k++) {
            shares[k] = total[k] / sum;
        }
        return shares;
    }
}
