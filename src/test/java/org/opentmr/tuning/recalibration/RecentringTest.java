package org.opentmr.tuning.recalibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.classifier.ModelJson;
import org.opentmr.classifier.MotionCentres;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowTable;

class RecentringTest {

    private static Adjustment recentred(TrainedDecoder decoder, WindowTable table) {
        return Recentring.DEFAULT.apply(decoder, FakeSession.firstRepetition(table, decoder.spec()), FakeSession.TIME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LDA", "QDA(0.01)", "RDA(0.8,0.02)", "NB", "FUSION(1)"})
    void followsASessionThatMovedAsAWhole(String classifier) {
        TrainedDecoder decoder = FakeSession.decoder(classifier);
        WindowTable moved = new FakeSession(2).shifted(2.5, -2, 2.5, 1).table();
        double fresh = FakeSession.accuracy(decoder, new FakeSession(2).table());
        assertThat(FakeSession.accuracy(decoder, moved)).isLessThan(fresh - 0.1);
        Adjustment adjustment = recentred(decoder, moved);
        assertThat(adjustment.change().kind()).isEqualTo(Change.Kind.RECENTRED);
        assertThat(FakeSession.accuracy(adjustment.decoder(), moved)).isCloseTo(fresh, within(0.01));
    }

    @Test
    void followsOneMotionThatMovedByItself() {
        TrainedDecoder decoder = FakeSession.decoder("LDA");
        WindowTable moved = new FakeSession(2)
                .shifted(2, 2, -2, 0)
                .moved(3, -1.5, -1.5, 0, 2)
                .table();
        TrainedDecoder after = recentred(decoder, moved).decoder();
        double[][] was = MotionCentres.of(decoder.model()).orElseThrow().centres(0);
        double[][] is = MotionCentres.of(after.model()).orElseThrow().centres(0);
        // All moved by (2, 2, -2, 0) and this one by its own on top; 40 windows count as 5 that do not overlap, against
        // a
        // stiffness of 5, so that half of the own move is made.
        assertThat(is[3][3] - was[3][3]).isBetween(0.6, 1.6);
        assertThat(is[5][3] - was[5][3]).isBetween(-0.5, 0.6);
        assertThat(is[5][0] - was[5][0]).isCloseTo(2, within(0.6));
    }

    @Test
    void theSameDayCostsNothing() {
        TrainedDecoder decoder = FakeSession.decoder("FUSION(1)");
        Adjustment adjustment = recentred(decoder, new FakeSession(2).table());
        assertThat(adjustment.changed()).isFalse();
        assertThat(adjustment.decoder()).isSameAs(decoder);
        assertThat(adjustment.change().reason()).contains("% of the warm-up as a recentred one would");
    }

    @Test
    void refusesAWarmUpOfOneMotion() {
        TrainedDecoder decoder = FakeSession.decoder("LDA");
        WindowTable moved = new FakeSession(2).shifted(1.5, -1, 1.5, 1).table();
        int[] one = Arrays.stream(
                        moved.windowsOf(a -> moved.annotations().get(a).value().orElseThrow() == 2))
                .toArray();
        UnlabelledStretch stretch = new UnlabelledStretch(
                Arrays.stream(one).mapToObj(w -> moved.features()[w]).toArray(double[][]::new), 0.025, 8);
        Adjustment adjustment = Recentring.DEFAULT.apply(decoder, stretch, FakeSession.TIME);
        assertThat(adjustment.decoder()).isSameAs(decoder);
        assertThat(adjustment.change().reason())
                .startsWith("the warm-up seems to hold about ")
                .endsWith(" of 8 motions; do every motion once");
    }

    @Test
    void noCentreMovesByItselfFurtherThanItsReach() {
        TrainedDecoder decoder = FakeSession.decoder("LDA");
        WindowTable moved =
                new FakeSession(2).moved(0, -9, -9, -9, 0).moved(7, 9, 9, 9, 0).table();
        Recentring eager = new Recentring(0.01, 0.2, 0, 100, 2);
        TrainedDecoder after = eager.apply(
                        decoder, FakeSession.firstRepetition(moved, decoder.spec()), FakeSession.TIME)
                .decoder();
        MotionCentres was = MotionCentres.of(decoder.model()).orElseThrow();
        double[][] before = was.centres(0);
        double[][] now = MotionCentres.of(after.model()).orElseThrow().centres(0);
        double[] common = new double[FakeSession.FEATURES];
        for (int k = 0; k < before.length; k++) {
            Centres.add(common, Centres.minus(now[k], before[k]), 1.0 / before.length);
        }
        for (int k = 0; k < before.length; k++) {
            double step = was.length(0, k, Centres.minus(Centres.minus(now[k], before[k]), common));
            // The nearest neighbour is 6 standard deviations away, of which a fifth may be gone, from the common shift,
            // which is not quite the mean of all shifts.
            assertThat(step).isLessThan(2 * 0.2 * 6.5);
        }
    }

    @Test
    void theSameStretchGivesTheSameBytes() {
        TrainedDecoder decoder = FakeSession.decoder("FUSION(1)");
        WindowTable moved = new FakeSession(2).shifted(2.5, -2, 2.5, 1).table();
        assertThat(ModelJson.write(recentred(decoder, moved).decoder().model()).toString())
                .isEqualTo(ModelJson.write(recentred(decoder, moved).decoder().model())
                        .toString());
    }

    @Test
    void refusesWhatItCannotDo() {
        TrainedDecoder neighbours = FakeSession.decoder("KNN(5)");
        assertThatThrownBy(() -> recentred(neighbours, new FakeSession(2).table()))
                .hasMessageContaining("the classifier KNN(5) keeps no centre of every motion to move");
        assertThatThrownBy(() -> new Recentring(Double.NaN, 0.5, 0.5, 1, 0.9)).hasMessageContaining("stiffness=NaN");
        assertThatThrownBy(() -> new Recentring(5, 0.6, 0.5, 1, 0.9)).hasMessageContaining("reach=0.6");
        assertThatThrownBy(() -> new UnlabelledStretch(new double[0][], 0.025, 8))
                .hasMessageContaining("there is no window to learn from");
        assertThatThrownBy(() -> new UnlabelledStretch(new double[][] {{1}, {Double.NaN}}, 0.025, 8))
                .hasMessage("window 1 has a feature that is NaN; leave out windows with bad samples");
    }
}
