package org.opentmr.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.Allocation;

class MotionCentresTest {

    private static final TrainingSet SET = Samples.gaussian(5, 6, 3, 20);

    private static MotionCentres centres(String trainer) {
        return MotionCentres.of(Trainers.named(trainer).train(SET)).orElseThrow();
    }

    /** Per part, the same step for every motion: {@code size} of the distance between the first two centres. */
    private static List<double[][]> steps(MotionCentres centres, double size) {
        List<double[][]> steps = new ArrayList<>();
        for (int p = 0; p < centres.parts(); p++) {
            double[][] at = centres.centres(p);
            double[] step = new double[at[0].length];
            for (int j = 0; j < step.length; j++) {
                step[j] = size * (at[1][j] - at[0][j]);
            }
            double[][] all = new double[at.length][];
            Arrays.fill(all, step);
            steps.add(all);
        }
        return steps;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LDA",
                "LDA(0.1)",
                "QDA(0.01)",
                "RDA(0.8,0.02)",
                "NB",
                "FUSION(2)",
                "TEMPERED(LDA)",
                "STANDARDISED(QDA(0.01))",
                "PROJECTED(3,QDA(0.01))"
            })
    void stayingWhereTheyAreChangesNoBit(String trainer) {
        MotionCentres centres = centres(trainer);
        Model moved = centres.moved(steps(centres, 0));
        assertThat(ModelJson.write(moved).toString())
                .isEqualTo(ModelJson.write(centres.model()).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"LDA", "LDA(0.1)", "QDA(0.01)", "RDA(0.8,0.02)", "NB"})
    void centresAreTheMeansOfTheWindowsAndSharesTheirNumbers(String trainer) {
        MotionCentres centres = centres(trainer);
        double[][] means = ClassStatistics.of(SET).means();
        double[][] found = centres.centres(0);
        for (int k = 0; k < means.length; k++) {
            double[] mean = centres.place(0, means[k]);
            for (int j = 0; j < mean.length; j++) {
                // Solving the triangular system loses a few digits where features are of unlike scale.
                assertThat(found[k][j]).isCloseTo(mean[j], within(1e-6 * (1 + Math.abs(mean[j]))));
            }
        }
        for (double share : centres.shares()) {
            assertThat(share).isCloseTo(0.2, within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LDA", "LDA(0.1)", "QDA(0.01)", "RDA(0.8,0.02)", "NB"})
    void aModelMovedByAStepSeesAWindowMovedByItAsBefore(String trainer) {
        MotionCentres centres = centres(trainer);
        double[][] means = ClassStatistics.of(SET).means();
        double[] step = new double[means[0].length];
        for (int j = 0; j < step.length; j++) {
            step[j] = 0.7 * (means[1][j] - means[0][j]);
        }
        double[] stepThere = centres.place(0, step);
        double[] origin = centres.place(0, new double[step.length]);
        for (int j = 0; j < stepThere.length; j++) {
            stepThere[j] -= origin[j];
        }
        double[][] all = new double[means.length][];
        Arrays.fill(all, stepThere);
        Model moved = centres.moved(List.<double[][]>of(all));
        for (int i = 0; i < SET.windows(); i += 7) {
            double[] window = SET.features()[i].clone();
            double[] before = Samples.posterior(centres.model(), window);
            for (int j = 0; j < window.length; j++) {
                window[j] += step[j];
            }
            double[] after = Samples.posterior(moved, window);
            for (int k = 0; k < before.length; k++) {
                assertThat(after[k]).isCloseTo(before[k], within(1e-7));
            }
        }
    }

    @Test
    void oneMotionMovesAlone() {
        MotionCentres centres = centres("FUSION(2)");
        List<double[][]> steps = steps(centres, 0);
        steps.get(0)[3] = steps(centres, 0.5).get(0)[3];
        double[] window = SET.features()[11];
        double[] before = Samples.discriminants(centres.model(), window);
        double[] after = Samples.discriminants(centres.moved(steps), window);
        for (int k = 0; k < before.length; k++) {
            if (k == 3) {
                assertThat(after[k]).isNotEqualTo(before[k]);
            } else {
                assertThat(after[k]).isEqualTo(before[k]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LDA", "FUSION(2)"})
    void aMovedModelIsStoredToTheLastBitAndScoresWithoutAllocating(String trainer) {
        MotionCentres centres = centres(trainer);
        Model moved = centres.moved(steps(centres, 0.3));
        Model back = ModelJson.read(ModelJson.write(moved));
        double[] window = SET.features()[5];
        assertThat(Samples.posterior(back, window)).isEqualTo(Samples.posterior(moved, window));
        Scorer scorer = moved.newScorer();
        double[] posterior = new double[5];
        Allocation.assertNone(() -> scorer.score(window, posterior));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KNN(5)", "SVM(1)", "TEMPERED(KNN(5))"})
    void neighboursAndSupportVectorsHaveNoCentres(String trainer) {
        assertThat(MotionCentres.of(Trainers.named(trainer).train(SET))).isEmpty();
    }

    @Test
    void refusesShiftsForOtherParts() {
        MotionCentres centres = centres("FUSION(2)");
        assertThatThrownBy(() -> centres.moved(List.of())).hasMessage("a model of 2 parts needs as many shifts, got 0");
    }
}
