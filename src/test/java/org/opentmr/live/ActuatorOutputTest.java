package org.opentmr.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.ManualClock;
import org.opentmr.device.Actuators;
import org.opentmr.device.LineLostException;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Motion;
import org.opentmr.prosthesis.LimbCommand;
import org.opentmr.prosthesis.SafetyState;

class ActuatorOutputTest {

    private static final Motion CLOSE = Motion.named("hand close");
    private static final Motion OPEN = Motion.named("hand open");
    private static final Motion BOTH = Motion.named("hand close + wrist extension");

    private final ManualClock clock = new ManualClock();
    private final List<String> driven = new ArrayList<>();
    private boolean lost;

    private final Actuators actuators = new Actuators() {
        @Override
        public int joints() {
            return 2;
        }

        @Override
        public void drive(double[] velocities, int timeToLiveMillis) throws IOException {
            if (lost) {
                throw new LineLostException("unplugged");
            }
            driven.add(Arrays.toString(velocities) + " for " + timeToLiveMillis);
        }
    };

    private final ActuatorOutput output = new ActuatorOutput(
            actuators,
            JointMap.inOrder(List.of(Motion.REST, CLOSE, OPEN, BOTH), 2),
            0.5,
            ActuatorOutput.TIME_TO_LIVE_MILLIS,
            clock);

    private void send(int times, Motion motion, double speed, SafetyState safety) throws IOException {
        for (int i = 0; i < times; i++) {
            clock.passMillis(25);
            output.send(new LimbCommand(0, 0, motion, 1, speed, safety));
        }
    }

    private void rest(int times) throws IOException {
        send(times, Motion.REST, 0, SafetyState.RUNNING);
    }

    @Test
    void nothingMovesUnlessArmed() throws IOException {
        rest(40);
        send(40, CLOSE, 1, SafetyState.RUNNING);
        assertThat(driven).isEmpty();
    }

    @Test
    void nothingMovesBeforeHalfASecondOfRestSinceArming() throws IOException {
        rest(40);
        output.arm();
        send(40, CLOSE, 1, SafetyState.RUNNING);
        rest(20);
        send(1, CLOSE, 1, SafetyState.RUNNING);
        rest(20);
        assertThat(driven).isEmpty();
        rest(1);
        assertThat(driven).containsExactly("[0.0, 0.0] for 200");
        send(1, CLOSE, 0.25, SafetyState.RUNNING);
        send(1, OPEN, 0.5, SafetyState.RUNNING);
        send(1, BOTH, 1, SafetyState.RUNNING);
        assertThat(driven.subList(1, 4))
                .containsExactly("[0.25, 0.0] for 200", "[-0.5, 0.0] for 200", "[1.0, -1.0] for 200");
    }

    @Test
    void aHoldStopsTheJointsAtOnceAndOnce() throws IOException {
        output.arm();
        rest(21);
        send(1, CLOSE, 1, SafetyState.RUNNING);
        driven.clear();
        send(3, Motion.REST, 0, SafetyState.HELD);
        assertThat(driven).containsExactly("[0.0, 0.0] for 200");
        send(1, CLOSE, 1, SafetyState.RUNNING);
        assertThat(driven).hasSize(2);
    }

    @Test
    void aHoldWhileRestingBeginsTheRestAnew() throws IOException {
        output.arm();
        rest(20);
        send(1, Motion.REST, 0, SafetyState.HELD);
        rest(20);
        send(1, CLOSE, 1, SafetyState.RUNNING);
        assertThat(driven).isEmpty();
    }

    @Test
    void everyStopDisarms() throws IOException {
        output.arm();
        rest(21);
        send(1, Motion.REST, 0, SafetyState.STOPPED);
        assertThat(output.isArmed()).isFalse();
        driven.clear();
        rest(40);
        send(5, CLOSE, 1, SafetyState.RUNNING);
        assertThat(driven).isEmpty();
    }

    @Test
    void armingAnewDemandsRestAnew() throws IOException {
        output.arm();
        rest(21);
        output.disarm();
        output.arm();
        driven.clear();
        send(5, CLOSE, 1, SafetyState.RUNNING);
        assertThat(driven).containsExactly("[0.0, 0.0] for 200");
        rest(21);
        send(1, CLOSE, 1, SafetyState.RUNNING);
        assertThat(driven).contains("[1.0, 0.0] for 200");
    }

    @Test
    void aLineThatTakesNothingDisarms() throws IOException {
        output.arm();
        rest(21);
        lost = true;
        assertThatThrownBy(() -> rest(1)).isInstanceOf(LineLostException.class);
        assertThat(output.isArmed()).isFalse();
        output.close();
    }

    @Test
    void closingStopsTheJoints() throws IOException {
        output.arm();
        rest(21);
        send(1, CLOSE, 1, SafetyState.RUNNING);
        driven.clear();
        output.close();
        assertThat(driven).containsExactly("[0.0, 0.0] for 200");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001})
    void refusesATimeToLiveThatDevicesDoNotKnow(int millis) {
        assertThatThrownBy(() -> new ActuatorOutput(actuators, new JointMap(Map.of()), 0.5, millis, clock))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("timeToLiveMillis=" + millis);
    }

    @Test
    void aJointMapGivesEveryAxisAJointAsLongAsThereAreAny() {
        assertThat(JointMap.inOrder(List.of(Motion.REST, OPEN, CLOSE, BOTH), 1).joints())
                .isEqualTo(Map.of(DegreeOfFreedom.HAND, 0));
        assertThatThrownBy(() -> new JointMap(Map.of(DegreeOfFreedom.HAND, -1))).hasMessageContaining("got -1");
    }
}
