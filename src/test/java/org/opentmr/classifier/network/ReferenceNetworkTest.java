package org.opentmr.classifier.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opentmr.Close.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.Golden;
import org.opentmr.signal.Seed;

/** Against scikit-learn 1.2.1: probabilities, loss and gradient of given weights, and how well training does. */
class ReferenceNetworkTest {

    private static final JsonNode GOLDEN = Golden.read("models.json");
    private static final int[] LABELS = Golden.integers(GOLDEN.get("train_y"));
    private static final int[] TEST_LABELS = Golden.integers(GOLDEN.get("test_y"));
    private static final double[][] RAW = Golden.matrix(GOLDEN.get("train_x"));
    private static final double[][] TRAINING = standardised(RAW);
    private static final double[][] TEST = standardised(Golden.matrix(GOLDEN.get("test_x")));

    static Iterable<JsonNode> perceptrons() {
        return GOLDEN.get("perceptrons");
    }

    /** By the training windows' mean and standard deviation. */
    private static double[][] standardised(double[][] windows) {
        double[][] out = new double[windows.length][RAW[0].length];
        for (int j = 0; j < RAW[0].length; j++) {
            int feature = j;
            double mean = Arrays.stream(RAW)
                    .mapToDouble(row -> row[feature])
                    .average()
                    .orElseThrow();
            double deviation = Math.sqrt(Arrays.stream(RAW)
                    .mapToDouble(row -> (row[feature] - mean) * (row[feature] - mean))
                    .average()
                    .orElseThrow());
            for (int i = 0; i < windows.length; i++) {
                out[i][j] = (windows[i][j] - mean) / deviation;
            }
        }
        return out;
    }

    private static Network network(JsonNode entry) {
        return new Network(Golden.integers(entry.get("sizes")), Golden.vector(entry.get("weights")));
    }

    @ParameterizedTest
    @MethodSource("perceptrons")
    void givenWeightsGiveTheSameProbabilities(JsonNode entry) {
        Forward forward = new Forward(network(entry));
        for (int i = 0; i < TEST.length; i++) {
            double[] scores = new double[4];
            forward.run(TEST[i], scores);
            double[] probabilities = scores.clone();
            CrossEntropy.error(probabilities, 0);
            probabilities[0] += 1;
            assertClose(
                    "window " + i,
                    Golden.vector(entry.get("proba").get(i)),
                    probabilities,
                    1e-13,
                    "sums of up to 8 products in another order");
        }
    }

    @ParameterizedTest
    @MethodSource("perceptrons")
    void givenWeightsGiveTheSameLossAndGradient(JsonNode entry) {
        Backpropagation backpropagation =
                new Backpropagation(network(entry), entry.get("alpha").doubleValue() / LABELS.length);
        int[] order = IntStream.range(0, TRAINING.length).toArray();
        double loss = backpropagation.run(TRAINING, LABELS, order, 0, order.length);
        String why = "means over 240 windows in another order";
        assertClose("loss", entry.get("loss").doubleValue(), loss, 1e-13, why);
        assertClose("gradient", Golden.vector(entry.get("gradient")), backpropagation.gradient(), 1e-13, why);
    }

    @Test
    void trainingReachesTheSameLossOnOtherWindows() {
        JsonNode want = GOLDEN.get("perceptron_training");
        int epochs = want.get("epochs").intValue();
        int[] sizes = {TRAINING[0].length, want.get("hidden").intValue(), 4};
        int batch = 64;
        // scikit-learn divides its penalty by the windows of a batch
        LearningRule rule = new LearningRule(want.get("alpha").doubleValue() / batch, 1e-3, batch);
        double[] losses = IntStream.range(0, 8)
                .mapToDouble(start -> {
                    NetworkTraining training =
                            new NetworkTraining(sizes, rule, TRAINING, LABELS, Seed.DEFAULT.stream("start", start));
                    for (int epoch = 0; epoch < epochs; epoch++) {
                        training.epoch();
                    }
                    return training.loss(TEST, TEST_LABELS);
                })
                .toArray();
        double[] reference = Golden.vector(want.get("log_loss"));
        double mean = Arrays.stream(reference).average().orElseThrow();
        double spread = Math.sqrt(Arrays.stream(reference)
                .map(loss -> (loss - mean) * (loss - mean))
                .average()
                .orElseThrow());
        assertThat(Arrays.stream(losses).average().orElseThrow())
                .as("mean over 8 first weights; its standard error is the spread over the square root of 8, of either")
                .isCloseTo(mean, Offset.offset(4 * spread / Math.sqrt(8) * Math.sqrt(2)));
    }
}
