package org.opentmr.classifier.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opentmr.Close.assertClose;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opentmr.signal.Seed;

class NetworkTest {

    @Test
    void aNetworkWrittenOutByHand() {
        // two features, two hidden units max(0, a - b + 1) and max(0, 2 b), one output h1 - 3 h2 + 0.5
        Network network = new Network(new int[] {2, 2, 1}, new double[] {1, 0, -1, 2, 1, 0, 1, -3, 0.5});
        assertThat(score(network, 3, 1)).isEqualTo(3 - 3 * 2 + 0.5);
        assertThat(score(network, 0, 5)).isEqualTo(-3 * 10 + 0.5);
        assertThat(score(network, 0, -5)).isEqualTo(6 + 0.5);
        assertThat(score(network, Double.NaN, 1)).isNaN();
    }

    private static double score(Network network, double... window) {
        double[] score = new double[1];
        new Forward(network).run(window, score);
        return score[0];
    }

    @Test
    void theGradientIsTheSlopeOfTheLoss() {
        int[] sizes = {3, 5, 4, 3};
        SplittableRandom random = Seed.DEFAULT.stream("slope", 0);
        double[][] windows = IntStream.range(0, 20)
                .mapToObj(i -> random.doubles(3, -2, 2).toArray())
                .toArray(double[][]::new);
        int[] labels = random.ints(20, 0, 3).toArray();
        int[] order = IntStream.range(0, 20).toArray();
        Network network = Network.drawn(sizes, random);
        Backpropagation backpropagation = new Backpropagation(network, 0.7);
        backpropagation.run(windows, labels, order, 5, 20);
        double[] gradient = backpropagation.gradient().clone();
        double step = 1e-6;
        for (int i = 0; i < gradient.length; i++) {
            double kept = network.weights()[i];
            network.weights()[i] = kept + step;
            double above = backpropagation.run(windows, labels, order, 5, 20);
            network.weights()[i] = kept - step;
            double below = backpropagation.run(windows, labels, order, 5, 20);
            network.weights()[i] = kept;
            assertClose(
                    "weight " + i,
                    (above - below) / (2 * step),
                    gradient[i],
                    1e-8,
                    "rounding of the loss over the step");
        }
    }

    @Test
    void theFirstStepOfAdamIsTheRateWhateverTheSlope() {
        double[] weights = {1, 1, 1};
        new Adam(3, 0.1).step(weights, new double[] {5, -1e-3, 0});
        assertClose("weights", new double[] {0.9, 1.1, 1}, weights, 1e-4, "1e-8 is added to a running size of 3e-5");
    }

    @Test
    void adamFindsTheBottomOfABowlOfUnlikeCurvatures() {
        double[] weights = {3, -2};
        Adam adam = new Adam(2, 0.02);
        for (int i = 0; i < 3000; i++) {
            adam.step(weights, new double[] {100 * (weights[0] - 1), 0.1 * (weights[1] - 0.5)});
        }
        assertClose("bottom", new double[] {1, 0.5}, weights, 1e-3, "steps shrink with the gradient");
    }

    @Test
    void theSameStreamTrainsTheSameWeights() {
        double[][] windows = {{0, 1}, {1, 0}, {1, 1}, {0, 0}};
        int[] labels = {0, 0, 1, 1};
        assertThat(trained(windows, labels, 7)).isEqualTo(trained(windows, labels, 7));
        assertThat(trained(windows, labels, 8)).isNotEqualTo(trained(windows, labels, 7));
    }

    private static double[] trained(double[][] windows, int[] labels, int stream) {
        NetworkTraining training = new NetworkTraining(
                new int[] {2, 3, 2},
                new LearningRule(0.1, 0.01, 64),
                windows,
                labels,
                Seed.DEFAULT.stream("weights", stream));
        for (int epoch = 0; epoch < 5; epoch++) {
            training.epoch();
        }
        return training.network().weights();
    }

    @Test
    void aHiddenLayerLearnsWhatNoLineParts() {
        double[][] windows = {{-1, 1}, {1, -1}, {1, 1}, {-1, -1}};
        int[] labels = {0, 0, 1, 1};
        NetworkTraining training = new NetworkTraining(
                new int[] {2, 8, 2}, new LearningRule(0, 0.02, 64), windows, labels, Seed.DEFAULT.stream("corners", 0));
        for (int epoch = 0; epoch < 400; epoch++) {
            training.epoch();
        }
        assertThat(training.loss(windows, labels)).isLessThan(0.02);
    }

    @Test
    void firstWeightsStayWithinTheirBound() {
        Network network = Network.drawn(new int[] {10, 20, 2}, Seed.DEFAULT.stream("bound", 0));
        assertThat(Arrays.stream(network.weights()).limit(11 * 20))
                .allMatch(weight -> Math.abs(weight) <= Math.sqrt(6.0 / 30))
                .anyMatch(weight -> Math.abs(weight) > 0.95 * Math.sqrt(6.0 / 30));
        assertThat(network.weights()).hasSize(Network.weightsOf(network.sizes()));
    }

    @Test
    void aRuleThatLearnsNothingIsRefused() {
        assertThatThrownBy(() -> new LearningRule(0.1, Double.NaN, 8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a network needs a penalty of 0 or above, a rate above 0 and at least 1 window per step, got"
                                + " penalty=0.1, rate=NaN, batch=8");
    }

    @Test
    void layersThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> new Network(new int[] {3}, new double[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a network needs at least 2 layers of at least 1 unit, got [3]");
        assertThatThrownBy(() -> new Network(new int[] {3, 2}, new double[7]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a network of layers [3, 2] has 8 weights, got 7");
    }
}
