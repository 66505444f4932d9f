package org.opentmr.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentmr.signal.Seed;

class ThresholdCurveTest {

    private final Decisions decisions = TestDecisions.session(TestDecisions.motions(4), 3, 0.1, Seed.DEFAULT);

    @Test
    void agreesWithTheDecisionsRejectedAtEachThreshold() {
        ThresholdCurve curve = ThresholdCurve.of(List.of(decisions), 20);

        assertThat(curve.threshold()).hasSize(21).startsWith(0, 0.05).endsWith(1.0);
        Accuracy at = Accuracy.of(decisions.rejectedBelow(0.7));
        assertThat(curve.accuracy()[14]).isEqualTo(at.accuracy());
        assertThat(curve.acceptedAccuracy()[14]).isEqualTo(at.confusion().acceptedAccuracy());
        assertThat(curve.rejectionRate()[14]).isEqualTo(at.rejectionRate());
        assertThat(curve.falseActivationRate()[14]).isEqualTo(at.falseActivationRate());
    }

    @Test
    void aHigherThresholdRejectsMoreAndGetsNoMoreRight() {
        ThresholdCurve curve = ThresholdCurve.of(List.of(decisions), 50);

        for (int k = 1; k < curve.threshold().length; k++) {
            assertThat(curve.rejectionRate()[k]).isGreaterThanOrEqualTo(curve.rejectionRate()[k - 1]);
            assertThat(curve.accuracy()[k]).isLessThanOrEqualTo(curve.accuracy()[k - 1]);
        }
        assertThat(curve.rejectionRate()[0]).isZero();
        assertThat(curve.rejectionRate()[50]).isGreaterThan(0.9);
    }

    @Test
    void refusesNoSteps() {
        assertThatThrownBy(() -> ThresholdCurve.of(List.of(decisions), 0))
                .hasMessage("a threshold curve needs at least 1 step, got 0");
    }
}
