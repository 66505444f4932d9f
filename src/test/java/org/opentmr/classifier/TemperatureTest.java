package org.opentmr.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opentmr.Close.assertClose;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.signal.Seed;

class TemperatureTest {

    @Test
    void withTwoMotionsTheAnswerIsKnown() {
        Temperature temperature = new Temperature();
        for (int i = 0; i < 10; i++) {
            temperature.add(new double[] {3, 0}, i < 8 ? 0 : 1);
        }
        assertClose("T", 3 / Math.log(4), temperature.fit(), 1e-6, "step of the search; 8 of 10 right means odds of 4");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 4})
    void findsTheFactorByWhichDiscriminantsWereBlownUp(double factor) {
        SplittableRandom random = Seed.DEFAULT.stream("temperature", 0);
        Temperature temperature = new Temperature();
        for (int i = 0; i < 20000; i++) {
            double logit = 4 * random.nextDouble() - 2;
            int label = random.nextDouble() < 1 / (1 + Math.exp(-logit)) ? 0 : 1;
            temperature.add(new double[] {factor * logit, 0}, label);
        }
        assertClose("T", factor, temperature.fit(), 0.06, "20000 draws");
    }

    @Test
    void theFitIsNoWorseThanItsNeighbours() {
        Temperature temperature = new Temperature();
        for (Folds.Fold fold : Folds.leaveOneRepetitionOut(Samples.gaussian(5, 8, 4, 10))) {
            temperature.addAll(Trainers.named("QDA(0.01)").train(fold.training()), fold.validation());
        }
        double best = temperature.fit();
        assertThat(best).isBetween(Temperature.LOWEST, Temperature.HIGHEST);
        for (double other = Temperature.LOWEST; other < Temperature.HIGHEST; other *= 1.1) {
            assertThat(temperature.negativeLogLikelihood(best))
                    .isLessThanOrEqualTo(temperature.negativeLogLikelihood(other));
        }
    }

    @Test
    void overConfidentModelsAreCooledAndKeepTheirDecisions() {
        TrainingSet set = Samples.gaussian(5, 8, 4, 10);
        TemperedModel tempered =
                (TemperedModel) Trainers.named("TEMPERED(QDA(0.01))").train(set);
        Model plain = Trainers.named("QDA(0.01)").train(set);
        assertThat(tempered.temperature()).isGreaterThan(1.2);
        for (double[] window : Samples.gaussian(5, 8, 1, 10).features()) {
            double[] warm = Samples.posterior(tempered, window);
            double[] cold = Samples.posterior(plain, window);
            int decision = Samples.largest(cold);
            assertThat(Samples.largest(warm)).isEqualTo(decision);
            assertThat(warm[decision]).isLessThanOrEqualTo(cold[decision]);
        }
    }

    @Test
    void alwaysRightOrAlwaysWrongEndsAtABound() {
        Temperature right = new Temperature();
        right.add(new double[] {1, 0}, 0);
        assertClose("T", Temperature.LOWEST, right.fit(), 1e-6, "step of the search");
        Temperature wrong = new Temperature();
        wrong.add(new double[] {1, 0}, 1);
        assertClose("T", Temperature.HIGHEST, wrong.fit(), 1e-6, "step of the search");
    }

    @Test
    void oneRepetitionCannotTell() {
        TrainingSet set = Samples.gaussian(3, 4, 1, 20);
        TemperedModel model = (TemperedModel) Trainers.named("TEMPERED(LDA)").train(set);
        assertThat(model.temperature()).isEqualTo(1);
        assertThat(new Temperature().fit()).isEqualTo(1);
    }

    @Test
    void aFoldThatCannotCarryTheClassifierSaysNothing() {
        TrainingSet set = Samples.gaussian(2, 12, 2, 10);
        TemperedModel model = (TemperedModel) Trainers.named("TEMPERED(QDA)").train(set);
        assertThat(model.temperature()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aTemperatureIsAboveZero(double temperature) {
        Model base = Trainers.named("LDA").train(Samples.gaussian(3, 4, 1, 20));
        assertThatThrownBy(() -> new TemperedModel(base, temperature))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a temperature needs to be above 0, got " + temperature);
    }
}
