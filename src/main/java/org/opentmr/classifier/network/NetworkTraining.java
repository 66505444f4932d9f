package org.opentmr.classifier.network;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The training of one network by small batches, epoch by epoch; for one thread. */
public final class NetworkTraining {

    private final Network network;
    private final double[][] features;
    private final int[] labels;
    private final SplittableRandom random;
    private final int batch;
    private final int[] order;
    private final Backpropagation backpropagation;
    private final Adam adam;

    /**
     * Draws the first weights.
     *
     * @param sizes units per layer, from the features to the classes
     * @param features {@code [window][feature]}, of about mean 0 and standard deviation 1
     * @param labels per window, its class
     */
    public NetworkTraining(int[] sizes, LearningRule rule, double[][] features, int[] labels, SplittableRandom random) {
        this.network = Network.drawn(sizes, random);
        this.features = features;
        this.labels = labels;
        this.random = random;
        this.batch = rule.batch();
        this.order = IntStream.range(0, features.length).toArray();
        this.backpropagation = new Backpropagation(network, rule.penalty());
        this.adam = new Adam(network.weights().length, rule.rate());
    }

    /** Shows every window once, in a new order. */
    public void epoch() {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int window = order[i];
            order[i] = order[other];
            order[other] = window;
        }
        for (int from = 0; from < order.length; from += batch) {
            backpropagation.run(features, labels, order, from, Math.min(from + batch, order.length));
            adam.step(network.weights(), backpropagation.gradient());
        }
    }

    /** The network as it is now. */
    public Network network() {
        return new Network(network.sizes(), network.weights().clone());
    }

    /** Mean cross-entropy over other windows, in nats. */
    public double loss(double[][] others, int[] theirLabels) {
        Forward forward = new Forward(network);
        double[] scores = new double[network.sizes()[network.sizes().length - 1]];
        double sum = 0;
        for (int i = 0; i < others.length; i++) {
            forward.run(others[i], scores);
            sum += CrossEntropy.error(scores, theirLabels[i]);
        }
        return sum / others.length;
    }
}
