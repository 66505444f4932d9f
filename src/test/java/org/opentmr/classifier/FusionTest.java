package org.opentmr.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opentmr.Close.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentmr.Golden;

/** The default decoder's classifier against its reference, golden/decoder_reference.py. */
class FusionTest {

    private static final JsonNode GOLDEN = Golden.read("decoder_classifier.json");
    private static final double[][] TEST_SHAPE = Golden.matrix(GOLDEN.get("testA"));
    private static final double[][] TEST_AMPLITUDE = Golden.matrix(GOLDEN.get("testB"));
    private static final double TOLERANCE = 1e-9;
    private static final String WHY = "another factorisation, of covariances with condition numbers up to 1e4";

    private static TrainingSet trainingSet(double[][] features) {
        return new TrainingSet(
                features,
                Golden.integers(GOLDEN.get("labels")),
                Golden.integers(GOLDEN.get("events")),
                Samples.motions(5));
    }

    private static double[][] sideBySide(double[][] left, double[][] right) {
        return IntStream.range(0, left.length)
                .mapToObj(i -> Stream.of(left[i], right[i])
                        .flatMapToDouble(Arrays::stream)
                        .toArray())
                .toArray(double[][]::new);
    }

    @Test
    void subspaceScoresAgree() {
        Model model = Trainers.named("SUBSPACE").train(trainingSet(Golden.matrix(GOLDEN.get("trainA"))));
        for (int i = 0; i < TEST_SHAPE.length; i++) {
            double[] want = Golden.vector(GOLDEN.get("scoresA").get(i));
            assertClose("scores " + i, want, Samples.discriminants(model, TEST_SHAPE[i]), TOLERANCE, WHY);
        }
    }

    @Test
    void amplitudeScoresAgree() {
        Model model = Trainers.named("AMPLITUDE").train(trainingSet(Golden.matrix(GOLDEN.get("trainB"))));
        for (int i = 0; i < TEST_AMPLITUDE.length; i++) {
            double[] want = Golden.vector(GOLDEN.get("scoresB").get(i));
            assertClose("scores " + i, want, Samples.discriminants(model, TEST_AMPLITUDE[i]), TOLERANCE, WHY);
        }
    }

    @Test
    void temperaturesAndPosteriorsAgree() {
        double[][] train = sideBySide(Golden.matrix(GOLDEN.get("trainA")), Golden.matrix(GOLDEN.get("trainB")));
        double[][] test = sideBySide(TEST_SHAPE, TEST_AMPLITUDE);
        TemperedModel model =
                (TemperedModel) Trainers.fusion(TEST_AMPLITUDE[0].length).train(trainingSet(train));
        List<Double> temperatures = ((FusedModel) model.base())
                .parts().stream()
                        .map(part -> ((TemperedModel) part.model()).temperature())
                        .toList();
        assertThat(temperatures)
                .containsExactly(
                        GOLDEN.get("temperatureA").doubleValue(),
                        GOLDEN.get("temperatureB").doubleValue());
        assertThat(model.temperature()).isEqualTo(GOLDEN.get("temperatureFinal").doubleValue());
        for (int i = 0; i < test.length; i++) {
            double[] posterior = Samples.posterior(model, test[i]);
            assertClose("posterior " + i, Golden.vector(GOLDEN.get("posteriors").get(i)), posterior, TOLERANCE, WHY);
            assertThat(Samples.largest(posterior))
                    .isEqualTo(GOLDEN.get("predicted").get(i).intValue());
        }
    }

    @Test
    void aMotionOfOneRepetitionLeavesTheTemperaturesOfOtherRecordings() {
        TemperedModel model = (TemperedModel) Trainers.fusion(2).train(Samples.gaussian(3, 6, 1, 10));
        assertThat(model.temperature()).isEqualTo(Math.pow(2, 0.75));
    }

    @Test
    void aFeatureFarBeyondItsRangeCountsAsEightStandardDeviations() {
        TrainingSet set = Samples.gaussian(3, 6, 2, 10);
        Model model = Trainers.named("FUSION(2)").train(set);
        double[] far = set.features()[0].clone();
        double[] farther = set.features()[0].clone();
        far[1] = 1e6;
        farther[1] = 1e9;
        assertThat(Samples.posterior(model, farther)).isEqualTo(Samples.posterior(model, far));
    }

    @Test
    void studentsTailsForgiveWhatAGaussianDoesNot() {
        TrainingSet set = Samples.gaussian(3, 6, 2, 10);
        Model student = Trainers.named("SUBSPACE(0.7,0.02,10)").train(set);
        Model gaussian = Trainers.named("SUBSPACE(0.7,0.02,0)").train(set);
        Model almostGaussian = Trainers.named("SUBSPACE(0.7,0.02,1e9)").train(set);
        double[] far = Arrays.stream(set.features()[0]).map(x -> 3 * x).toArray();
        double ofStudent =
                Arrays.stream(Samples.discriminants(student, far)).max().orElseThrow();
        double ofGaussian =
                Arrays.stream(Samples.discriminants(gaussian, far)).max().orElseThrow();
        assertThat(ofStudent).isGreaterThan(ofGaussian);
        assertClose(
                "posterior",
                Samples.posterior(gaussian, set.features()[0]),
                Samples.posterior(almostGaussian, set.features()[0]),
                1e-6,
                "1e9 degrees of freedom");
    }

    @Test
    void motionsOfEqualMeansHaveNoDiscriminantDirections() {
        TrainingSet set = Samples.of(new double[][] {{0}, {2}, {4}, {0}, {1}, {5}}, 0, 0, 0, 1, 1, 1);
        assertThatThrownBy(() -> Trainers.named("SUBSPACE").train(set))
                .isInstanceOf(TrainingException.class)
                .hasMessage("the motions have the same mean in every feature: nothing tells them apart;"
                        + " record them again or use other features");
    }

    @Test
    void allFeaturesCannotBeOfAmplitude() {
        assertThatThrownBy(() -> Trainers.fusion(6).train(Samples.gaussian(3, 6, 2, 10)))
                .isInstanceOf(TrainingException.class)
                .hasMessage("FUSION(6) needs more than 6 features, got 6; the last ones are those of amplitude");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FUSION(0)|FUSION needs at least 1 feature of amplitude, got 0",
                "FUSION|FUSION takes 1 setting, got 0: FUSION",
                "SUBSPACE(1,2,3)|SUBSPACE needs a pooling and a shrinkage from 0 to 1 and a freedom of 0 or above,"
                        + " got pooling=1.0, shrinkage=2.0, freedom=3.0",
                "AMPLITUDE(-1,0)|AMPLITUDE needs a pooling and a shrinkage from 0 to 1, got pooling=-1.0, shrinkage=0.0"
            })
    void settingsOutOfRangeAreRefused(String name, String message) {
        assertThatThrownBy(() -> Trainers.named(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
