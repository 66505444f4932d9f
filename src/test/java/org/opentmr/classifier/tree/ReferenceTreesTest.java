package org.opentmr.classifier.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opentmr.Close.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.Golden;
import org.opentmr.signal.Seed;

/** Against scikit-learn 1.2.1, which sorts values where bins are counted here; the vectors' windows have no ties. */
class ReferenceTreesTest {

    private static final JsonNode GOLDEN = Golden.read("models.json");
    private static final double[][] TRAINING = Golden.matrix(GOLDEN.get("train_x"));
    private static final int[] LABELS = Golden.integers(GOLDEN.get("train_y"));
    private static final double[][] TEST = Golden.matrix(GOLDEN.get("test_x"));
    private static final int CLASSES = 4;

    static Iterable<JsonNode> trees() {
        return GOLDEN.get("trees");
    }

    static Iterable<JsonNode> boosting() {
        return GOLDEN.get("boosting");
    }

    private static TreeLimits limits(JsonNode entry) {
        return new TreeLimits(entry.get("depth").intValue(), entry.get("leaf").intValue(), TRAINING[0].length);
    }

    @ParameterizedTest
    @MethodSource("trees")
    void everyNodeOfATreeIsTheSame(JsonNode entry) {
        int[] once = new int[LABELS.length];
        Arrays.fill(once, 1);
        Tree tree = ClassificationTrees.grow(
                Bins.of(TRAINING), LABELS, CLASSES, once, limits(entry), Seed.DEFAULT.stream("tree", 0));
        JsonNode nodes = entry.get("nodes");
        double[][] values = Golden.matrix(nodes.get("values"));
        assertThat(tree.features()).isEqualTo(Golden.integers(nodes.get("feature")));
        assertThat(tree.thresholds()).isEqualTo(Golden.vector(nodes.get("threshold")));
        for (int node = 0; node < values.length; node++) {
            if (tree.features()[node] == Tree.LEAF) {
                double[] leaf = Arrays.copyOfRange(
                        tree.values(), tree.next()[node] * CLASSES, (tree.next()[node] + 1) * CLASSES);
                assertThat(leaf).isEqualTo(values[node]);
            } else {
                assertThat(tree.next()[node])
                        .isEqualTo(nodes.get("right").get(node).intValue());
            }
        }
        for (int i = 0; i < TEST.length; i++) {
            double[] shares = new double[CLASSES];
            tree.addTo(shares, TEST[i]);
            assertThat(shares).isEqualTo(Golden.vector(entry.get("proba").get(i)));
        }
    }

    @ParameterizedTest
    @MethodSource("boosting")
    void boostingGivesTheSameProbabilities(JsonNode entry) {
        double rate = entry.get("rate").doubleValue();
        double[] priors = new double[CLASSES];
        for (int label : LABELS) {
            priors[label] += 1.0 / LABELS.length;
        }
        List<List<Tree>> rounds = new Boosting(entry.get("rounds").intValue(), rate, limits(entry))
                .grow(TRAINING, LABELS, priors, tree -> Seed.DEFAULT.stream("tree", tree));
        for (int i = 0; i < TEST.length; i++) {
            double[] scores = new double[CLASSES];
            double sum = 0;
            for (int k = 0; k < CLASSES; k++) {
                scores[k] = Math.log(priors[k]);
                for (List<Tree> round : rounds) {
                    scores[k] += rate * round.get(k).valueOf(TEST[i]);
                }
                sum += Math.exp(scores[k]);
            }
            for (int k = 0; k < CLASSES; k++) {
                scores[k] = Math.exp(scores[k]) / sum;
            }
            assertClose(
                    "probabilities of window " + i,
                    Golden.vector(entry.get("proba").get(i)),
                    scores,
                    1e-6,
                    "scikit-learn keeps its residuals and thresholds in double, its priors in single precision");
        }
    }
}
