package org.opentmr.tuning.recalibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.opentmr.classifier.MotionCentres;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowTable;

class ConfidentAdaptationTest {

    private static final TrainedDecoder DECODER = FakeSession.decoder("LDA");

    private static double[][] centres(TrainedDecoder decoder) {
        return MotionCentres.of(decoder.model()).orElseThrow().centres(0);
    }

    private static ConfidentAdaptation over(WindowTable table, AdaptationSpec spec) {
        ConfidentAdaptation adaptation = new ConfidentAdaptation(DECODER, spec);
        for (double[] window : table.features()) {
            adaptation.observe(window);
        }
        return adaptation;
    }

    @Test
    void followsADriftWithinItsReach() {
        WindowTable moved =
                new FakeSession(2).repetitions(20).shifted(1.5, 1.5, 1.5, 1.5).table();
        ConfidentAdaptation adaptation = over(moved, new AdaptationSpec(0.02, 0.9, 5, 0.5, 0.5, 20));
        double[][] was = centres(DECODER);
        double[][] is = centres(adaptation.decoder());
        for (int k = 0; k < was.length; k++) {
            // Only confident windows are followed, and they lie a little nearer to the old centre.
            assertThat(is[k][0] - was[k][0]).isBetween(0.9, 1.8);
        }
        assertThat(adaptation.lastGood()).isSameAs(DECODER);
        assertThat(adaptation.adjustment(FakeSession.TIME).change().kind()).isEqualTo(Change.Kind.ADAPTED);
        assertThat(FakeSession.accuracy(adaptation.decoder(), moved))
                .isGreaterThan(FakeSession.accuracy(DECODER, moved));
    }

    @Test
    void oneMotionForeverMovesNoOtherAndItselfOnlyToItsBound() {
        WindowTable moved =
                new FakeSession(2).repetitions(20).shifted(-3, -3, -3, 30).table();
        ConfidentAdaptation adaptation = new ConfidentAdaptation(DECODER, new AdaptationSpec(0.5, 0.9, 5, 0.3, 0, 20));
        for (int w : moved.windowsOf(a -> moved.annotations().get(a).value().orElseThrow() == 0)) {
            adaptation.observe(moved.features()[w]);
        }
        double[][] was = centres(DECODER);
        double[][] is = centres(adaptation.decoder());
        double step = MotionCentres.of(DECODER.model()).orElseThrow().length(0, 0, Centres.minus(is[0], was[0]));
        // The nearest motion is 6 standard deviations away.
        assertThat(step).isBetween(1.0, 0.3 * 6.3);
        for (int k = 1; k < was.length; k++) {
            assertThat(is[k]).isEqualTo(was[k]);
        }
    }

    @Test
    void stopsAndGivesBackTheLastGoodDecoderWhereItWouldContradictIt() {
        AdaptationSpec jumpy = new AdaptationSpec(0.9, 0.0, 1, 0.5, 0.95, 0.5);
        WindowTable wild =
                new FakeSession(2).repetitions(20).shifted(3, 3, 3, 0).table();
        ConfidentAdaptation adaptation = over(wild, jumpy);
        assertThat(adaptation.stopped()).isTrue();
        assertThat(adaptation.decoder()).isSameAs(DECODER);
        Adjustment adjustment = adaptation.adjustment(FakeSession.TIME);
        assertThat(adjustment.changed()).isFalse();
        assertThat(adjustment.change().reason()).startsWith("adaptation stopped: it made only ");
    }

    @Test
    void learnsNothingFromShortRunsAndFromWindowsThatAreNoNumbers() {
        WindowTable table = new FakeSession(2).table();
        ConfidentAdaptation adaptation = new ConfidentAdaptation(DECODER, AdaptationSpec.DEFAULT);
        double[] broken = new double[FakeSession.FEATURES];
        Arrays.fill(broken, Double.NaN);
        for (int w = 0; w < table.windows(); w++) {
            adaptation.observe(w % 4 == 3 ? broken : table.features()[w]);
        }
        assertThat(adaptation.decoder()).isSameAs(DECODER);
        assertThat(adaptation.adjustment(FakeSession.TIME).change().reason())
                .isEqualTo("no run of confident decisions to follow");
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThatThrownBy(() -> new AdaptationSpec(0, 0.9, 5, 0.5, 0.8, 20)).hasMessageContaining("rate=0.0");
        assertThatThrownBy(() -> new AdaptationSpec(0.1, 0.9, 5, 0.7, 0.8, 20)).hasMessageContaining("reach=0.7");
        assertThatThrownBy(() -> new AdaptationSpec(0.1, Double.NaN, 5, 0.5, 0.8, 20))
                .hasMessageContaining("confidence=NaN");
    }
}
