package org.opentmr.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.opentmr.signal.Annotation;

class SplitTest {

    private static List<Annotation> events(int repetitions, boolean numbered, boolean split) {
        List<Annotation> events = new ArrayList<>();
        for (int r = 0; r < repetitions; r++) {
            for (String motion : List.of("rest", "hand_close")) {
                events.add(new Annotation(
                        events.size() * 100L,
                        100,
                        motion,
                        OptionalInt.empty(),
                        numbered ? OptionalInt.of(r) : OptionalInt.empty(),
                        split
                                ? Optional.of(r < repetitions / 2 ? Annotation.Split.TRAIN : Annotation.Split.TEST)
                                : Optional.empty()));
            }
        }
        return events;
    }

    @Test
    void followsTheColumnWhereThereIsOne() {
        Split split = Split.of(events(4, true, true), SplitRule.AUTO);
        assertThat(split.folds()).hasSize(1);
        assertThat(split.folds().get(0).train()).isEqualTo(BitSet.valueOf(new long[] {0b1111}));
        assertThat(split.folds().get(0).test()).isEqualTo(BitSet.valueOf(new long[] {0b11110000}));
    }

    @Test
    void leavesEveryRepetitionOutOnce() {
        Split split = Split.of(events(4, true, false), SplitRule.AUTO);
        assertThat(split.folds()).hasSize(4);
        BitSet tested = new BitSet();
        for (Split.Fold fold : split.folds()) {
            assertThat(fold.train().intersects(fold.test())).isFalse();
            assertThat(tested.intersects(fold.test())).isFalse();
            tested.or(fold.test());
        }
        assertThat(tested.cardinality()).isEqualTo(8);
    }

    @Test
    void takesTheFirstSeventyPercentOfEachMotionOtherwise() {
        Split split = Split.of(events(10, false, false), SplitRule.AUTO);
        assertThat(split.folds()).hasSize(1);
        assertThat(split.folds().get(0).train().cardinality()).isEqualTo(14);
        assertThat(split.folds().get(0).test().nextSetBit(0)).isEqualTo(14);
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> Split.of(events(4, true, false), SplitRule.COLUMN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no split column");
        assertThatThrownBy(() -> Split.of(events(1, true, false), SplitRule.REPETITION))
                .hasMessageContaining("at least 2 repetitions, there is 1");
        assertThatThrownBy(() -> Split.of(events(1, false, false), SplitRule.FIRST_70_PERCENT))
                .hasMessageContaining("too few events");
    }
}
