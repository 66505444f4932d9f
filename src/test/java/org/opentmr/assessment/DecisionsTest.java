package org.opentmr.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentmr.motion.MotionSet;

class DecisionsTest {

    private static final MotionSet MOTIONS = TestDecisions.motions(2);

    private static Decisions two(double rateHz, int predicted, double confidence, double[][] posterior, long lastEnd) {
        return new Decisions(
                "walk.bdf",
                MOTIONS,
                rateHz,
                new int[] {0, 1},
                new int[] {0, predicted},
                new boolean[2],
                new double[] {0.5, confidence},
                Optional.of(posterior),
                new int[] {1, 1},
                new int[] {0, 1},
                new long[] {200, lastEnd});
    }

    private static final double[][] POSTERIOR = {{0.5, 0.5}, {0.1, 0.9}};

    @Test
    void aThresholdRejectsWhatLiesBelowItAndWhatIsNotANumber() {
        Decisions decisions = two(1000, 1, Double.NaN, POSTERIOR, 225);

        assertThat(decisions.rejectedBelow(0.5).rejected()).containsExactly(false, true);
        assertThat(decisions.rejectedBelow(0.51).rejected()).containsExactly(true, true);
        assertThat(decisions.rejectedBelow(0).rejected()).containsExactly(false, true);
        assertThat(decisions.correct(1)).isTrue();
        assertThat(decisions.rejectedBelow(0).correct(1)).isFalse();
    }

    @Test
    void timesFollowTheRate() {
        assertThat(two(500, 1, 0.9, POSTERIOR, 225).endSeconds(1)).isEqualTo(0.45);
    }

    @Test
    void aLogGivesWindowsBackInTheOrderOfTime() {
        DecisionLog log = new DecisionLog("walk.bdf", MOTIONS, 1000);
        log.add(1, 1, false, 0.8, new double[] {0.2, 0.8}, 2, 1, 500);
        log.add(0, 1, true, 0.3, new double[] {0.7, 0.3}, 1, 0, 300);

        Decisions decisions = log.decisions();

        assertThat(decisions.windowEnd()).containsExactly(300, 500);
        assertThat(decisions.truth()).containsExactly(0, 1);
        assertThat(decisions.predicted()).containsExactly(1, 1);
        assertThat(decisions.rejected()).containsExactly(true, false);
        assertThat(decisions.confidence()).containsExactly(0.3, 0.8);
        assertThat(decisions.posterior().orElseThrow()[0]).containsExactly(0.7, 0.3);
        assertThat(decisions.repetition()).containsExactly(1, 2);
        assertThat(decisions.annotation()).containsExactly(0, 1);

        log.add(0, 0, false, 0.9, new double[0], 3, 2, 900);
        assertThat(log.decisions().posterior()).isEmpty();
    }

    @Test
    void refusesWhatDoesNotFitTogether() {
        assertThatThrownBy(() -> two(0, 1, 0.9, POSTERIOR, 225))
                .hasMessage("walk.bdf: decisions need a rate above 0 Hz, got rateHz=0.0");
        assertThatThrownBy(() -> two(1000, 2, 0.9, POSTERIOR, 225))
                .hasMessage("walk.bdf: window 1 has truth 1 and predicted 2, there are 2 motions");
        assertThatThrownBy(() -> two(1000, 1, 1.5, POSTERIOR, 225))
                .hasMessage("walk.bdf: window 1 has confidence 1.5, needs 0 to 1");
        assertThatThrownBy(() -> two(1000, 1, 0.9, new double[1][2], 225))
                .hasMessage("walk.bdf: 2 windows have a truth, 1 have posterior");
        assertThatThrownBy(() -> two(1000, 1, 0.9, new double[2][3], 225))
                .hasMessage("walk.bdf: window 0 has a posterior of 3 numbers, there are 2 motions");
        assertThatThrownBy(() -> two(1000, 1, 0.9, POSTERIOR, 100))
                .hasMessage(
                        "walk.bdf: window 1 ends at sample 100, before the one ahead of it, 200; put windows in order"
                                + " of time");
    }
}
