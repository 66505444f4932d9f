package org.opentmr.control.simultaneous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opentmr.Allocation;
import org.opentmr.control.Command;
import org.opentmr.control.RejectionReason;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

class AxisSpeedsTest {

    private static final MotionSet SET = new MotionSet(Stream.of("rest", "hand close", "hand open", "pronation")
            .map(Motion::named)
            .toList());

    private final AxisSpeeds speeds =
            new AxisSpeeds(new Deadband(0.25), SET, new int[] {1, 3}, new int[] {2, MotionSet.NONE});

    private final Command command = new Command();

    @Test
    void speedGrowsFromTheEdgeOfTheDeadband() {
        Deadband deadband = new Deadband(0.25);
        assertThat(deadband.speed(0.25)).isZero();
        assertThat(deadband.speed(-0.625)).isEqualTo(-0.5);
        assertThat(deadband.speed(3)).isEqualTo(1);
        assertThat(deadband.speed(Double.NaN)).isZero();
        assertThatThrownBy(() -> new Deadband(1)).hasMessageContaining("width=1.0");
    }

    @Test
    void everyAxisMovesAtItsOwnSpeed() {
        speeds.decide(new double[] {-0.625, 1}, false, command);
        assertThat(List.of(command.speed(0), command.speed(1), command.speed(2), command.speed(3)))
                .containsExactly(0.0, 0.0, 0.5, 1.0);
        assertThat(SET.get(command.decision()).name()).as("the fastest").isEqualTo("pronation");
        speeds.decide(new double[] {0.1, -1}, false, command);
        assertThat(command.decision())
                .as("within the deadband, and nothing that way")
                .isZero();
    }

    @Test
    void aBrokenEstimateAndABadChannelStopEverything() {
        speeds.decide(new double[] {1, Double.NaN}, false, command);
        assertThat(command.rejection()).isEqualTo(RejectionReason.INVALID_POSTERIOR);
        assertThat(command.speed(1)).isZero();
        speeds.decide(new double[] {1, 1}, true, command);
        assertThat(command.rejection()).isEqualTo(RejectionReason.BAD_CHANNEL);
        assertThat(command.speed()).isZero();
        assertThatThrownBy(() -> speeds.decide(new double[1], false, command))
                .hasMessageContaining("2 axes got 1 estimates");
    }

    @Test
    void decidingAllocatesNothing() {
        double[] estimates = {0.5, 0.5};
        Allocation.assertNone(() -> speeds.decide(estimates, false, command));
    }
}
