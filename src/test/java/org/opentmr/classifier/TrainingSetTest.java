package org.opentmr.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TrainingSetTest {

    private static final TrainingSet SET = new TrainingSet(
            new double[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}},
            new int[] {0, 2, 0},
            new int[] {1, 1, 2},
            Samples.motions(3));

    @Test
    void subsetTakesWindowsInTheOrderAskedFor() {
        TrainingSet subset = SET.subset(new int[] {2, 0});
        assertThat(subset.features()).isDeepEqualTo(new double[][] {{7, 8, 9}, {1, 2, 3}});
        assertThat(subset.repetitions()).containsExactly(2, 1);
        assertThat(subset.motions()).isEqualTo(SET.motions());
        assertThatThrownBy(() -> SET.subset(new int[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a training set needs at least one window");
    }

    @Test
    void sliceTakesFeatures() {
        assertThat(SET.slice(1, 3).features()).isDeepEqualTo(new double[][] {{2, 3}, {5, 6}, {8, 9}});
        assertThatThrownBy(() -> SET.slice(1, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("features 1 to 4 are not a part of 3 features");
    }

    @Test
    void countsWindowsOfEveryMotion() {
        assertThat(SET.counts()).containsExactly(2, 0, 1);
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        assertThatThrownBy(() -> new TrainingSet(new double[][] {{1}}, new int[] {0, 1}, new int[] {1}, SET.motions()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a training set needs one label and one repetition per window,"
                        + " got 1 windows, 2 labels, 1 repetitions");
        assertThatThrownBy(() -> new TrainingSet(new double[][] {{1}, {1, 2}}, new int[2], new int[2], SET.motions()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("window 1 has 2 features, window 0 has 1");
        assertThatThrownBy(() -> new TrainingSet(new double[][] {{1}}, new int[] {3}, new int[1], SET.motions()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("window 0 has label 3, there are 3 motions");
    }
}
