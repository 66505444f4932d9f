package org.opentmr.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeighbourTest {

    private static final TrainingSet SET =
            Samples.of(new double[][] {{0}, {1}, {2}, {10}, {11}, {12}, {20}}, 0, 0, 0, 1, 1, 1, 2);

    @Test
    void sharesOfTheNearestWithOneVoteSpreadEvenly() {
        Model model = Trainers.named("KNN(3)").train(SET);
        assertThat(Samples.posterior(model, new double[] {1}))
                .containsExactly(
                        new double[] {(3 + 1 / 3.0) / 4, 1 / 12.0, 1 / 12.0},
                        org.assertj.core.data.Offset.offset(1e-15));
        assertThat(Samples.posterior(model, new double[] {17}))
                .containsExactly(
                        new double[] {1 / 12.0, (2 + 1 / 3.0) / 4, (1 + 1 / 3.0) / 4},
                        org.assertj.core.data.Offset.offset(1e-15));
    }

    @Test
    void atEqualDistanceTheEarlierWindowIsNearer() {
        TrainingSet tie = Samples.of(new double[][] {{-1}, {1}, {-3}, {3}}, 1, 0, 0, 1);
        double[] posterior = Samples.posterior(Trainers.named("KNN(1)").train(tie), new double[] {0});
        assertThat(posterior[1]).isEqualTo(0.75);
        assertThat(posterior[0]).isEqualTo(0.25);
    }

    @Test
    void equalVotesGiveEqualPosteriors() {
        TrainingSet tie = Samples.of(new double[][] {{-1}, {1}, {-3}, {3}}, 0, 1, 0, 1);
        assertThat(Samples.posterior(Trainers.named("KNN(2)").train(tie), new double[] {0}))
                .containsExactly(0.5, 0.5);
    }
}
