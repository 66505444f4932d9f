package org.opentmr.tuning.recalibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opentmr.classifier.MotionCentres;
import org.opentmr.decoder.TestProvenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowTable;

class RecalibrationTest {

    private static final TrainedDecoder DECODER = FakeSession.decoder("LDA");
    private static final WindowTable OLD = new FakeSession(1).table();

    private static BitSet rounds(WindowTable table, int count) {
        return WarmUp.of(table.annotations()).rounds(count);
    }

    private static double estimate(Recalibration.Choice choice, Method method) {
        return Objects.requireNonNull(choice.accuracies().get(method)).estimate();
    }

    @Test
    void whereEveryMotionMeansAnotherTheOldOnesAreLeft() {
        WindowTable turned = new FakeSession(2).turned().table();
        Recalibration.Choice choice = new Recalibration(DECODER, List.of(OLD)).choose(turned, rounds(turned, 2));
        assertThat(choice.method()).isEqualTo(Method.FRESH);
        assertThat(choice.repetitions()).isEqualTo(2);
        assertThat(estimate(choice, Method.FRESH)).isGreaterThan(0.95);
        assertThat(estimate(choice, Method.POOLED)).isLessThan(0.7);
        assertThat(choice.describe())
                .startsWith("new ones alone, measured on 2 new repetitions, each held out in turn (");
    }

    @Test
    void whereNothingMovedTheOldOnesStay() {
        WindowTable same = new FakeSession(2).table();
        Recalibration recalibration = new Recalibration(DECODER, List.of(OLD));
        Adjustment adjustment = recalibration.apply(same, rounds(same, 2), TestProvenance.NONE);
        assertThat(adjustment.change().reason()).startsWith("old ones a quarter");
        assertThat(adjustment.change().repetitions()).isEqualTo(2);
        // 2 repetitions of 8 motions, 40 windows of 25 ms.
        assertThat(adjustment.change().seconds()).isCloseTo(16, within(1e-9));
    }

    @Test
    void oneRepetitionIsSaidToBeLittle() {
        WindowTable same = new FakeSession(2).table();
        Recalibration.Choice choice = new Recalibration(DECODER, List.of(OLD)).choose(same, rounds(same, 1));
        assertThat(choice.repetitions()).isEqualTo(1);
        assertThat(choice.describe()).contains("which is little: record another to be sure");
    }

    @Test
    void withoutOldRecordingsNothingIsPooled() {
        assertThat(new Recalibration(DECODER, List.of()).methods()).containsExactly(Method.FRESH, Method.MOVED);
        assertThat(new Recalibration(FakeSession.decoder("KNN(5)"), List.of()).methods())
                .containsExactly(Method.FRESH);
    }

    @Test
    void movedCentresFollowLabels() {
        WindowTable turned = new FakeSession(2).turned().table();
        TrainedDecoder moved = new Recalibration(DECODER, List.of())
                .train(Method.MOVED, turned, rounds(turned, 4), TestProvenance.NONE);
        assertThat(FakeSession.accuracy(DECODER, turned)).isLessThan(0.1);
        assertThat(FakeSession.accuracy(moved, turned)).isGreaterThan(0.95);
    }

    @Test
    void halvesShareNoSample() {
        WindowTable first = Tables.half(OLD, false, DECODER.spec());
        WindowTable second = Tables.half(OLD, true, DECODER.spec());
        // 20 of 40 windows; 200 ms at 25 ms share samples with the 7 windows that follow.
        assertThat(first.windows()).isEqualTo(32 * 20);
        assertThat(second.windows()).isEqualTo(32 * 13);
        long lastOfFirst = first.end()[19];
        assertThat(second.end()[0] - 200).isGreaterThanOrEqualTo(lastOfFirst);
    }

    @Test
    void thinningKeepsEveryContraction() {
        WindowTable thin = Tables.thinned(OLD, 4);
        assertThat(thin.windows()).isEqualTo(OLD.windows() / 4);
        Set<Integer> left = Arrays.stream(thin.annotation()).boxed().collect(Collectors.toSet());
        assertThat(left).hasSize(OLD.annotations().size());
    }

    @Test
    void warmUpsTakeEveryMotionOnceBeforeAnyTwice() {
        WarmUp warmUp = WarmUp.of(OLD.annotations());
        assertThat(warmUp.completeRounds()).isEqualTo(4);
        // A contraction is 1.175 s long: 8 fit into 9.4 s, 11 into 13.
        assertThat(warmUp.seconds(9.4, FakeSession.RATE_HZ).cardinality()).isEqualTo(8);
        assertThat(warmUp.seconds(13, FakeSession.RATE_HZ).cardinality()).isEqualTo(11);
        assertThatThrownBy(() -> WarmUpSplit.of(OLD, FakeSession.RATE_HZ, 1000, "day 2"))
                .hasMessage("day 2: a warm-up of 1000.0 s leaves nothing to test on; take fewer seconds");
        assertThatThrownBy(() -> WarmUpSplit.of(OLD, FakeSession.RATE_HZ, 1, "day 2"))
                .hasMessage("day 2: a warm-up of 1.0 s holds no whole motion; take more seconds");
    }

    @Test
    void redonningMakesHalfOfTheMoveOfRestAndTheStrongest() {
        WindowTable moved = new FakeSession(2).shifted(3, 0, 0, 0).table();
        BitSet anchors = Redonning.choose(DECODER, moved, rounds(moved, 1)).orElseThrow();
        assertThat(anchors.cardinality()).isEqualTo(2);
        Adjustment adjustment = Redonning.DEFAULT.apply(DECODER, moved, anchors, FakeSession.TIME);
        double[][] was = MotionCentres.of(DECODER.model()).orElseThrow().centres(0);
        double[][] is =
                MotionCentres.of(adjustment.decoder().model()).orElseThrow().centres(0);
        for (int k = 0; k < was.length; k++) {
            // The mean of 80 windows: 0.11 standard deviations of error.
            assertThat(is[k][0] - was[k][0]).isCloseTo(1.5, within(0.3));
            assertThat(is[k][1] - was[k][1]).isCloseTo(0, within(0.3));
        }
        assertThat(Redonning.choose(DECODER, moved, new BitSet())).isEmpty();
    }
}
