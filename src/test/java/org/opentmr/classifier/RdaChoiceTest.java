package org.opentmr.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RdaChoiceTest {

    @Test
    void noOtherPairMakesFewerErrors() {
        TrainingSet set = Samples.gaussian(5, 6, 3, 8);
        RdaTrainer chosen = (RdaTrainer) new RdaChoice().settled(set);
        int fewest = errors(chosen, set);
        for (double pooling : RdaChoice.POOLINGS) {
            for (double shrinkage : RdaChoice.SHRINKAGES) {
                int errors = errors(new RdaTrainer(pooling, shrinkage), set);
                assertThat(errors).isGreaterThanOrEqualTo(fewest);
                if (pooling > chosen.pooling() || (pooling == chosen.pooling() && shrinkage > chosen.shrinkage())) {
                    assertThat(errors).as("of a simpler pair").isGreaterThan(fewest);
                }
            }
        }
    }

    private static int errors(Trainer trainer, TrainingSet set) {
        int errors = 0;
        for (Folds.Fold fold : Folds.leaveOneRepetitionOut(set)) {
            Model model = trainer.train(fold.training());
            for (int i = 0; i < fold.validation().windows(); i++) {
                int decision = Samples.largest(
                        Samples.posterior(model, fold.validation().features()[i]));
                errors += decision == fold.validation().labels()[i] ? 0 : 1;
            }
        }
        return errors;
    }

    @Test
    void withoutErrorsTheSimplestPairIsChosen() {
        TrainingSet set = Samples.gaussian(2, 6, 3, 12);
        double[][] apart = Arrays.stream(set.features()).map(double[]::clone).toArray(double[][]::new);
        for (int i = 0; i < apart.length; i++) {
            apart[i][0] += 1000 * set.labels()[i];
        }
        assertThat(new RdaChoice().settled(set.withFeatures(apart)).name()).isEqualTo("RDA(1,0.2)");
    }

    @Test
    void motionsThatDifferOnlyInSpreadWantTheirOwnCovariance() {
        TrainingSet set = Samples.gaussian(2, 4, 3, 40);
        double[][] nested = Arrays.stream(
                        Standardisation.of(set.features()).apply(set).features())
                .map(double[]::clone)
                .toArray(double[][]::new);
        ClassStatistics statistics = ClassStatistics.of(set.withFeatures(nested));
        for (int i = 0; i < nested.length; i++) {
            int label = set.labels()[i];
            for (int j = 0; j < 4; j++) {
                nested[i][j] = (nested[i][j] - statistics.means()[label][j]) * (label == 0 ? 0.1 : 10);
            }
        }
        RdaTrainer chosen = (RdaTrainer) new RdaChoice().settled(set.withFeatures(nested));
        assertThat(chosen.pooling()).isLessThan(1);
    }

    @Test
    void oneRepetitionCannotChoose() {
        assertThat(new RdaChoice().settled(Samples.gaussian(3, 4, 1, 20)).name())
                .isEqualTo("RDA(0.8,0.02)");
    }
}
