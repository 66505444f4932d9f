package org.opentmr.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoldsTest {

    @Test
    void everyRepetitionIsHeldOutOnceAndNeverSplit() {
        TrainingSet set = Samples.gaussian(3, 4, 5, 7);
        List<Folds.Fold> folds = Folds.leaveOneRepetitionOut(set);
        assertThat(folds).extracting(Folds.Fold::number).containsExactly(1, 2, 3, 4, 5);
        for (Folds.Fold fold : folds) {
            assertThat(fold.validation().repetitions()).containsOnly(fold.number());
            assertThat(fold.training().repetitions()).doesNotContain(fold.number());
            assertThat(fold.training().windows() + fold.validation().windows()).isEqualTo(set.windows());
            assertThat(fold.training().motions()).isEqualTo(set.motions());
        }
    }

    @Test
    void aMotionOfOneRepetitionIsLeftOutOfItsFold() {
        TrainingSet set = new TrainingSet(
                new double[][] {{1}, {2}, {3}, {4}, {5}},
                new int[] {0, 1, 2, 0, 2},
                new int[] {1, 1, 1, 2, 2},
                Samples.motions(3));
        List<Folds.Fold> folds = Folds.leaveOneRepetitionOut(set);
        assertThat(folds).hasSize(2);
        Folds.Fold first = folds.get(0);
        assertThat(first.training().motions().toString()).isEqualTo("[rest, hand open]");
        assertThat(first.training().labels()).containsExactly(0, 1);
        assertThat(first.validation().features()).isDeepEqualTo(new double[][] {{1}, {3}});
        assertThat(first.validation().labels()).containsExactly(0, 1);
        assertThat(folds.get(1).training().motions()).isEqualTo(set.motions());
    }

    @Test
    void oneRepetitionHasNoFolds() {
        assertThat(Folds.leaveOneRepetitionOut(Samples.gaussian(3, 4, 1, 7))).isEmpty();
    }

    @Test
    void aFoldThatWouldTrainOnOneMotionIsLeftOut() {
        TrainingSet set = new TrainingSet(
                new double[][] {{1}, {2}, {3}}, new int[] {0, 1, 0}, new int[] {1, 1, 2}, Samples.motions(2));
        assertThat(Folds.leaveOneRepetitionOut(set))
                .extracting(Folds.Fold::number)
                .containsExactly(2);
    }

    @Test
    void dealtFoldsGoByTheOrderOfEachMotionsOwnRepetitions() {
        TrainingSet set = new TrainingSet(
                new double[][] {{1}, {2}, {3}, {4}, {5}, {6}, {7}},
                new int[] {0, 1, 0, 1, 0, 1, 0},
                new int[] {10, 1, 20, 2, 30, 3, 5},
                Samples.motions(2));
        List<Folds.Fold> folds = Folds.dealt(set, 2);
        assertThat(folds).hasSize(2);
        assertThat(folds.get(0).validation().features()).isDeepEqualTo(new double[][] {{2}, {3}, {6}, {7}});
        assertThat(folds.get(0).training().features()).isDeepEqualTo(new double[][] {{1}, {4}, {5}});
        assertThat(folds.get(1).validation().features()).isDeepEqualTo(new double[][] {{1}, {4}, {5}});
        assertThat(Folds.dealt(set, 9)).hasSize(3);
    }

    @Test
    void aMotionOfOneRepetitionDealsNoFolds() {
        TrainingSet set = new TrainingSet(
                new double[][] {{1}, {2}, {3}}, new int[] {0, 1, 0}, new int[] {1, 1, 2}, Samples.motions(2));
        assertThat(Folds.dealt(set, 3)).isEmpty();
    }
}
