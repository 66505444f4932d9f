package org.opentmr.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.opentmr.Golden;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Seed;

/** Against random forests of scikit-learn 1.2.1, which draws windows: here each is a contraction of its own. */
class ForestTest {

    private static final JsonNode GOLDEN = Golden.read("models.json");
    private static final JsonNode FOREST = GOLDEN.get("forest");
    private static final double[][] TEST = Golden.matrix(GOLDEN.get("test_x"));
    private static final int[] TRUTH = Golden.integers(GOLDEN.get("test_y"));

    private static TrainingSet trainingSet() {
        int[] labels = Golden.integers(GOLDEN.get("train_y"));
        List<Motion> motions = IntStream.range(0, 4)
                .mapToObj(k -> new Motion("motion " + k, List.of()))
                .toList();
        return new TrainingSet(
                Golden.matrix(GOLDEN.get("train_x")),
                labels,
                IntStream.range(0, labels.length).toArray(),
                new MotionSet(motions));
    }

    @Test
    void agreesWithScikitLearnAsItsForestsDoWithEachOther() {
        int trees = FOREST.get("trees").intValue();
        Model model = new ForestTrainer(trees).train(trainingSet());
        double off = 0;
        double spread = 0;
        int right = 0;
        for (int i = 0; i < TEST.length; i++) {
            double[] posterior = Samples.posterior(model, TEST[i]);
            double[] mean = Golden.vector(FOREST.get("mean_proba").get(i));
            for (int k = 0; k < mean.length; k++) {
                // without the tree that knows nothing
                double share = (posterior[k] * (trees + 1) - 1.0 / mean.length) / trees;
                off += Math.abs(share - mean[k]);
            }
            spread +=
                    Arrays.stream(Golden.vector(FOREST.get("sd_proba").get(i))).sum();
            right += Samples.largest(posterior) == TRUTH[i] ? 1 : 0;
        }
        assertThat(off / spread)
                .as("mean distance in standard deviations of one forest; 0.85 were this forest one of theirs")
                .isLessThan(1.2);
        double accuracy =
                Arrays.stream(Golden.vector(FOREST.get("accuracy"))).average().orElseThrow();
        assertThat((double) right / TEST.length).isCloseTo(accuracy, Offset.offset(0.025));
    }

    @Test
    void wholeContractionsAreDrawnAndNoMotionIsLost() {
        TrainingSet set = Samples.gaussian(3, 2, 5, 7);
        ContractionBootstrap bootstrap = new ContractionBootstrap(set);
        SplittableRandom random = Seed.DEFAULT.stream("bootstrap", 0);
        double left = 0;
        for (int draw = 0; draw < 500; draw++) {
            int[] drawn = bootstrap.draw(random);
            int[] perMotion = new int[3];
            for (int i = 0; i < drawn.length; i++) {
                perMotion[set.labels()[i]] += drawn[i];
                left += drawn[i] == 0 ? 1.0 / drawn.length / 500 : 0;
                int first = i - i % 7;
                assertThat(drawn[i]).as("windows of one contraction").isEqualTo(drawn[first]);
            }
            assertThat(perMotion).containsExactly(35, 35, 35);
        }
        assertThat(left).as("(1 - 1/5)^5, over 7500 draws").isCloseTo(0.32768, Offset.offset(0.02));
    }

    @Test
    void aSingleRepetitionIsTakenWhole() {
        TrainingSet set = Samples.gaussian(3, 2, 1, 7);
        assertThat(new ContractionBootstrap(set).draw(Seed.DEFAULT.stream("bootstrap", 1)))
                .containsOnly(1);
    }
}
