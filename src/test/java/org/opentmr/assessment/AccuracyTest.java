package org.opentmr.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opentmr.Close.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.Golden;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

class AccuracyTest {

    private static final String WHY = "ratios of small whole numbers";
    private static final double EXACT = 1e-14;

    static Stream<String> cases() {
        return Golden.read("metrics.json").get("classification").findValuesAsText("name").stream();
    }

    private static JsonNode named(String name) {
        for (JsonNode each : Golden.read("metrics.json").get("classification")) {
            if (each.get("name").asText().equals(name)) {
                return each;
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** The reference numbers its classes freely; class 0 is rest. */
    private static Decisions decisions(JsonNode reference) {
        int[] truth = Golden.integers(reference.get("truth"));
        int[] predicted = Golden.integers(reference.get("predicted"));
        List<Integer> classes =
                List.copyOf(new TreeSet<>(IntStream.concat(Arrays.stream(truth), Arrays.stream(predicted))
                        .filter(value -> value >= 0)
                        .boxed()
                        .toList()));
        MotionSet motions = new MotionSet(classes.stream()
                .map(number -> number == 0 ? Motion.REST : Motion.named("motion " + number))
                .toList());
        return TestDecisions.of(
                motions,
                Arrays.stream(truth).map(classes::indexOf).toArray(),
                Arrays.stream(predicted).map(classes::indexOf).toArray());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheReference(String name) {
        JsonNode own = named(name).get("own");
        Accuracy accuracy = Accuracy.of(decisions(named(name)));
        ConfusionMatrix confusion = accuracy.confusion();

        assertClose("rejection rate", own.get("rejection_rate").asDouble(), accuracy.rejectionRate(), EXACT, WHY);
        if (own.get("accuracy_of_accepted").isNull()) {
            assertThat(confusion.acceptedAccuracy()).isNaN();
            return;
        }
        long[][] want = Arrays.stream(Golden.matrix(own.get("confusion_truth_by_predicted")))
                .map(row -> Arrays.stream(row).mapToLong(value -> (long) value).toArray())
                .toArray(long[][]::new);
        assertThat(confusion.counts()).isDeepEqualTo(want);
        number(own, "accuracy_of_accepted", confusion.acceptedAccuracy());
        number(own, "accuracy_rejected_counts_as_wrong", accuracy.accuracy());
        number(own, "active_error_truth_not_null", accuracy.acceptedActiveError());
        number(own, "instability", accuracy.instability());
        number(own, "macro_precision_zero_when_undefined", confusion.macroPrecision());
        number(own, "macro_recall", confusion.macroRecall());
        number(own, "macro_f1", confusion.macroF1());
        number(own, "weighted_f1", confusion.weightedF1());
        number(own, "weighted_recall", confusion.acceptedAccuracy());
        int size = confusion.motions().size();
        vector(own, "precision", IntStream.range(0, size).mapToDouble(confusion::precision));
        vector(own, "recall", IntStream.range(0, size).mapToDouble(confusion::recall));
        vector(own, "f1_zero_when_undefined", IntStream.range(0, size).mapToDouble(confusion::f1));
    }

    private static void number(JsonNode own, String key, double got) {
        assertClose(key, own.get(key).asDouble(), got, EXACT, WHY);
    }

    private static void vector(JsonNode own, String key, DoubleStream got) {
        assertClose(key, Golden.vector(own.get(key)), got.toArray(), EXACT, WHY);
    }

    @Test
    void everythingRejectedIsAnAccuracyOfZero() {
        Accuracy accuracy = Accuracy.of(decisions(named("all_rejected")));

        assertThat(accuracy.accuracy()).isZero();
        assertThat(accuracy.activeAccuracy()).isZero();
        assertThat(accuracy.rejectionRate()).isOne();
        assertThat(accuracy.falseActivationRate()).isZero();
        assertThat(accuracy.instability()).isNaN();
    }

    @Test
    void nothingEvaluatedIsNotANumber() {
        Accuracy accuracy = Accuracy.of(TestDecisions.of(TestDecisions.motions(3), new int[0], new int[0]));

        assertThat(accuracy.windows()).isZero();
        assertThat(new double[] {
                    accuracy.accuracy(),
                    accuracy.rejectionRate(),
                    accuracy.activeAccuracy(),
                    accuracy.activeError(),
                    accuracy.falseActivationRate(),
                    accuracy.instability()
                })
                .containsOnly(Double.NaN);
    }

    @Test
    void restDecodedAsMotionIsAFalseActivationAndNoActiveError() {
        Accuracy accuracy = Accuracy.of(TestDecisions.of(
                TestDecisions.motions(3), new int[] {0, 0, 0, 0, 1, 1, 2, 2}, new int[] {0, 1, 2, -1, 1, 0, 2, -1}));

        assertThat(accuracy.restWindows()).isEqualTo(4);
        assertThat(accuracy.falseActivations()).isEqualTo(2);
        assertThat(accuracy.falseActivationRate()).isEqualTo(0.5);
        assertThat(accuracy.activeAccuracy()).isEqualTo(0.5);
        assertThat(accuracy.activeError()).isEqualTo(0.5);
        assertThat(accuracy.acceptedActiveError()).isEqualTo(1.0 / 3);
        assertThat(accuracy.accuracy()).isEqualTo(3.0 / 8);
    }

    @Test
    void withoutRestEveryWindowIsActive() {
        MotionSet motions = new MotionSet(List.of(Motion.named("hand open"), Motion.named("hand close")));
        Accuracy accuracy = Accuracy.of(TestDecisions.of(motions, new int[] {0, 0, 1, 1}, new int[] {0, 1, 1, 1}));

        assertThat(accuracy.activeAccuracy()).isEqualTo(accuracy.accuracy()).isEqualTo(0.75);
        assertThat(accuracy.falseActivationRate()).isNaN();
    }

    @Test
    void recordingsAddWithoutAChangeBetweenThem() {
        MotionSet motions = TestDecisions.motions(3);
        Decisions first = TestDecisions.of(motions, new int[] {1, 1, 1}, new int[] {1, 2, 1});
        Decisions second = TestDecisions.of(motions, new int[] {2, 2, 2}, new int[] {2, 2, 2});

        Accuracy both = Accuracy.of(List.of(first, second));

        assertThat(both.windows()).isEqualTo(6);
        assertThat(both.trueChanges()).isZero();
        assertThat(both.decisionChanges()).isEqualTo(2);
        assertThat(both.instability()).isEqualTo(2.0 / 6);
        assertThat(both.accuracy()).isEqualTo(5.0 / 6);
    }

    @Test
    void refusesNoRecordingAndImpossibleChanges() {
        assertThatThrownBy(() -> Accuracy.of(List.of())).hasMessage("accuracy needs at least one recording, got none");
        ConfusionMatrix empty = new ConfusionMatrix(TestDecisions.motions(2), new long[2][2], new long[2]);
        assertThatThrownBy(() -> new Accuracy(empty, -1, 0))
                .hasMessage("changes cannot be below 0, got decisionChanges=-1, trueChanges=0");
    }
}
