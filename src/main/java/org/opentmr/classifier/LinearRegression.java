package org.opentmr.classifier;

import org.opentmr.signal.HotPath;

/**
 * Linear estimates from features: y = w x + b, one per output.
 *
 * @param weights {@code [output][feature]}; not copied, not to be changed
 * @param intercepts per output
 * @param ridge the λ that it was trained with, for the record
 */
public record LinearRegression(double[][] weights, double[] intercepts, double ridge) {

    public LinearRegression {
        if (weights.length == 0 || weights.length != intercepts.length) {
            throw new IllegalArgumentException("a regression needs one intercept for each of its outputs, got "
                    + weights.length + " rows of weights, " + intercepts.length + " intercepts");
        }
        for (double[] row : weights) {
            if (row.length != weights[0].length) {
                throw new IllegalArgumentException("the rows of a regression's weights are of one length, got "
                        + weights[0].length + " and " + row.length);
            }
        }
    }

    public int outputs() {
        return weights.length;
    }

    /** Numbers per feature vector that it expects. */
    public int dimensions() {
        return weights[0].length;
    }

    /** Writes the estimates for {@code features[0 .. dimensions)} to {@code out[0 .. outputs)}. */
    @HotPath
    public void estimate(double[] features, double[] out) {
        for (int k = 0; k < weights.length; k++) {
            out[k] = Matrices.dot(weights[k], 0, features, weights[k].length) + intercepts[k];
        }
    }
}
