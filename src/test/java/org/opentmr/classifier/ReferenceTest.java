package org.opentmr.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opentmr.Close.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.Golden;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

/** Against scikit-learn 1.2.1; how the vectors were made stands in golden/README.md. */
class ReferenceTest {

    private static final JsonNode GOLDEN = Golden.read("lda.json");
    private static final Map<String, String> NAMES = Map.of(
            "lda_svd", "LDA",
            "lda_lsqr_auto", "LDA(LW)",
            "lda_lsqr_0.1", "LDA(0.1)",
            "lda_lsqr_none", "LDA(0)",
            "qda_0", "QDA",
            "qda_reg_0.01", "QDA(0.01)");
    private static final double TOLERANCE = 1e-6;
    private static final String WHY = "another factorisation of covariances with condition numbers up to 1e10";

    static Stream<Arguments> everyModel() {
        List<Arguments> all = new ArrayList<>();
        for (JsonNode entry : GOLDEN.get("cases")) {
            for (JsonNode model : entry.get("models")) {
                all.add(Arguments.of(
                        entry.get("name").textValue(), model.get("model").textValue(), entry, model));
            }
        }
        return all.stream();
    }

    @Test
    void theReferenceHoldsEveryModel() {
        assertThat(everyModel()).hasSize(15);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyModel")
    void agreesWithScikitLearn(String name, String kind, JsonNode entry, JsonNode want) {
        int[] classes = Golden.integers(entry.get("classes"));
        double[][] test = Golden.matrix(entry.get("test_X"));
        Model model = Trainers.named(NAMES.getOrDefault(kind, kind)).train(trainingSet(entry));
        for (int i = 0; i < test.length; i++) {
            double[] posterior = Samples.posterior(model, test[i]);
            assertClose(
                    name + " posterior " + i,
                    Golden.vector(want.get("predict_proba").get(i)),
                    posterior,
                    TOLERANCE,
                    WHY);
            assertThat(classes[Samples.largest(posterior)])
                    .isEqualTo(want.get("predict").get(i).intValue());
            assertClose(
                    name + " decision " + i,
                    lessFirst(Golden.vector(want.get("decision_function").get(i))),
                    lessFirst(Samples.discriminants(model, test[i])),
                    TOLERANCE,
                    WHY);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyModel")
    void linearWeightsAgreeUpToOneSharedByAllMotions(String name, String kind, JsonNode entry, JsonNode want) {
        Model model = Trainers.named(NAMES.getOrDefault(kind, kind)).train(trainingSet(entry));
        if (model instanceof LinearModel linear) {
            double[][] coefficients = Golden.matrix(want.get("coef"));
            int d = model.dimensions();
            for (int k = 1; k < coefficients.length; k++) {
                double[] got = new double[d];
                double[] wanted = new double[d];
                for (int j = 0; j < d; j++) {
                    got[j] = linear.weights()[k * d + j] - linear.weights()[j];
                    wanted[j] = coefficients[k][j] - coefficients[0][j];
                }
                assertClose(name + " coefficients of " + k, wanted, got, TOLERANCE, WHY);
            }
            assertClose(
                    name + " intercepts",
                    lessFirst(Golden.vector(want.get("intercept"))),
                    lessFirst(linear.intercepts()),
                    TOLERANCE,
                    WHY);
        } else {
            assertThat(want.has("coef")).isFalse();
        }
    }

    private static double[] lessFirst(double[] values) {
        return Arrays.stream(values).map(value -> value - values[0]).toArray();
    }

    private static TrainingSet trainingSet(JsonNode entry) {
        int[] classes = Golden.integers(entry.get("classes"));
        int[] labels = Arrays.stream(Golden.integers(entry.get("train_y")))
                .map(label -> Arrays.binarySearch(classes, label))
                .toArray();
        List<Motion> motions = IntStream.of(classes)
                .mapToObj(label -> new Motion("motion " + label, List.of()))
                .toList();
        return new TrainingSet(
                Golden.matrix(entry.get("train_X")), labels, new int[labels.length], new MotionSet(motions));
    }
}
