package org.opentmr.classifier.network;

import java.util.Arrays;

/**
 * Loss and gradient of a network (Rumelhart, Hinton and Williams 1986): the mean cross-entropy of the softmax over some
 * windows, and half the penalty times the sum of the squared weights (not the offsets).
 */
final class Backpropagation {

    private final int[] sizes;
    private final double[] weights;
    private final double penalty;
    private final Forward forward;
    private final double[][] errors;
    private final double[] gradient;

    Backpropagation(Network network, double penalty) {
        this.sizes = network.sizes();
        this.weights = network.weights();
        this.penalty = penalty;
        this.forward = new Forward(network);
        this.errors = Arrays.stream(sizes).mapToObj(double[]::new).toArray(double[][]::new);
        this.gradient = new double[weights.length];
    }

    /** Of the last {@link #run}, in the order of {@link Network#weights}. */
    double[] gradient() {
        return gradient;
    }

    /** The loss over the windows {@code order[from .. to)}, in nats. */
    double run(double[][] features, int[] labels, int[] order, int from, int to) {
        Arrays.fill(gradient, 0);
        double loss = 0;
        for (int i = from; i < to; i++) {
            loss += add(features[order[i]], labels[order[i]]);
        }
        int count = to - from;
        double squares = 0;
        int at = 0;
        for (int layer = 1; layer < sizes.length; layer++) {
            int offsets = at + sizes[layer - 1] * sizes[layer];
            for (; at < offsets; at++) {
                squares += weights[at] * weights[at];
                gradient[at] = gradient[at] / count + penalty * weights[at];
            }
            for (; at < offsets + sizes[layer]; at++) {
                gradient[at] /= count;
            }
        }
        return loss / count + 0.5 * penalty * squares;
    }

    private double add(double[] window, int label) {
        int last = sizes.length - 1;
        double[] error = errors[last];
        forward.run(window, error);
        double loss = CrossEntropy.error(error, label);
        int end = weights.length;
        for (int layer = last; layer > 0; layer--) {
            int at = end - (sizes[layer - 1] + 1) * sizes[layer];
            addLayer(layer, at);
            end = at;
        }
        return loss;
    }

    private void addLayer(int layer, int at) {
        double[] below = forward.activities(layer - 1);
        double[] error = errors[layer];
        double[] errorBelow = errors[layer - 1];
        int units = error.length;
        for (int i = 0; i < below.length; i++) {
            int row = at + i * units;
            double activity = below[i];
            if (activity != 0) {
                for (int j = 0; j < units; j++) {
                    gradient[row + j] += activity * error[j];
                }
                if (layer > 1) {
                    errorBelow[i] = dot(row, error);
                }
            } else {
                // Silent: nothing comes through, neither up nor down.
                errorBelow[i] = 0;
            }
        }
        int offsets = at + below.length * units;
        for (int j = 0; j < units; j++) {
            gradient[offsets + j] += error[j];
        }
    }

    private double dot(int row, double[] error) {
        double sum = 0;
        for (int j = 0; j < error.length; j++) {
            sum += weights[row + j] * error[j];
        }
        return sum;
    }
}
