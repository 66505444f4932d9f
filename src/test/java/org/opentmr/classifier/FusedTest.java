package org.opentmr.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opentmr.Close.assertClose;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FusedTest {

    private static final TrainingSet SET = Samples.gaussian(3, 6, 3, 10);

    @Test
    void posteriorIsTheProductOfThePosteriors() {
        Model fused = Trainers.fused(List.of(
                        new FeatureGroup(0, 4, Trainers.named("LDA")),
                        new FeatureGroup(2, 6, Trainers.named("RDA(0.8,0.02)"))))
                .train(SET);
        Model first = Trainers.named("LDA").train(SET.slice(0, 4));
        Model second = Trainers.named("RDA(0.8,0.02)").train(SET.slice(2, 6));
        for (double[] window : SET.features()) {
            double[] want = Samples.discriminants(first, Arrays.copyOfRange(window, 0, 4));
            double[] other = Samples.discriminants(second, Arrays.copyOfRange(window, 2, 6));
            Arrays.setAll(want, k -> want[k] + other[k]);
            Softmax.inPlace(want, 3);
            assertClose("posterior", want, Samples.posterior(fused, window), 1e-12, "rounding");
        }
    }

    @Test
    void oneGroupOfAllFeaturesIsTheModelItself() {
        Model fused = Trainers.fused(List.of(new FeatureGroup(0, 6, Trainers.named("LDA"))))
                .train(SET);
        Model alone = Trainers.named("LDA").train(SET);
        for (double[] window : SET.features()) {
            assertThat(Samples.posterior(fused, window)).isEqualTo(Samples.posterior(alone, window));
        }
    }

    @Test
    void distancesAndTheirThresholdsAddUp() {
        Model fused = Trainers.fused(List.of(
                        new FeatureGroup(0, 4, Trainers.named("LDA")), new FeatureGroup(2, 6, Trainers.named("NB"))))
                .train(SET);
        Model first = Trainers.named("LDA").train(SET.slice(0, 4));
        Model second = Trainers.named("NB").train(SET.slice(2, 6));
        double[] window = SET.features()[3];
        assertClose(
                "distance",
                first.newScorer().squaredDistance(Arrays.copyOfRange(window, 0, 4), 1)
                        + second.newScorer().squaredDistance(Arrays.copyOfRange(window, 2, 6), 1),
                fused.newScorer().squaredDistance(window, 1),
                1e-12,
                "rounding");
        assertClose(
                "threshold",
                first.outlierThreshold(0.99).orElseThrow() * 2,
                fused.outlierThreshold(0.99).orElseThrow(),
                1e-12,
                "two parts of 4 features");
        Model without = Trainers.fused(List.of(
                        new FeatureGroup(0, 4, Trainers.named("LDA")),
                        new FeatureGroup(2, 6, Trainers.named("KNN(3)"))))
                .train(SET);
        assertThat(without.outlierThreshold(0.99)).isEmpty();
        assertThat(without.newScorer().squaredDistance(window, 1)).isNaN();
    }

    @Test
    void groupsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> new FeatureGroup(3, 3, Trainers.named("LDA")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a group of features needs 0 <= from < to, got from=3, to=3");
        Trainer beyond = Trainers.fused(List.of(new FeatureGroup(3, 7, Trainers.named("LDA"))));
        assertThatThrownBy(() -> beyond.train(SET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("features 3 to 7 are not a part of 6 features");
        assertThatThrownBy(() -> Trainers.fused(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a fused classifier needs at least one group of features");
    }

    @Test
    void partsOfOtherMotionsAreRefused() {
        Model three = Trainers.named("LDA").train(SET.slice(0, 3));
        Model two = Trainers.named("LDA").train(Samples.gaussian(2, 3, 2, 5));
        assertThatThrownBy(() -> new FusedModel(6, List.of(new FusedModel.Part(0, three), new FusedModel.Part(3, two))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the parts of a fused model differ in their motions:"
                        + " [rest, hand close, hand open] and [rest, hand close]");
        assertThatThrownBy(() -> new FusedModel(5, List.of(new FusedModel.Part(3, three))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a part of 3 features from 3 on does not fit into 5 features");
    }
}
