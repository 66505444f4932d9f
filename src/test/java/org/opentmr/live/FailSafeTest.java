package org.opentmr.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentmr.ManualClock;
import org.opentmr.prosthesis.SafetyState;

class FailSafeTest {

    private static final String NO_FAULT = FailSafe.NO_FAULT;

    private final ManualClock clock = new ManualClock();
    private final List<String> changes = new ArrayList<>();
    private final FailSafe failSafe =
            new FailSafe(FailSafeSpec.DEFAULT, clock, (state, reason) -> changes.add(state.word() + ": " + reason));

    /** Samples and decisions every 25 ms. */
    private void decide(int times, boolean rest, String fault) {
        for (int i = 0; i < times; i++) {
            clock.passMillis(25);
            failSafe.sample(clock.nanos());
            failSafe.decided(clock.nanos(), rest, fault);
            failSafe.check();
        }
    }

    private void silence(long millis) {
        for (long t = 0; t < millis; t++) {
            clock.passMillis(1);
            failSafe.check();
        }
    }

    private void bring(SafetyState state) {
        if (state == SafetyState.STARTING) {
            decide(1, false, NO_FAULT);
        } else {
            decide(21, true, NO_FAULT);
        }
        if (state == SafetyState.HELD) {
            decide(1, true, "a fault");
        } else if (state == SafetyState.STOPPED) {
            failSafe.stop("a failure");
        }
        assertThat(failSafe.state()).isEqualTo(state);
        changes.clear();
    }

    @Test
    void runsAfterHalfASecondOfRestAndNotBefore() {
        assertThat(failSafe.state()).isEqualTo(SafetyState.STARTING);
        decide(20, true, NO_FAULT);
        assertThat(failSafe.state()).isEqualTo(SafetyState.STARTING);
        decide(1, true, NO_FAULT);
        assertThat(changes).containsExactly("starting: waiting for 500 ms of rest", "running: 500 ms of rest");
    }

    @Test
    void aMotionWhileStartingBeginsTheRestAnew() {
        decide(20, true, NO_FAULT);
        decide(1, false, NO_FAULT);
        decide(20, true, NO_FAULT);
        assertThat(failSafe.state()).isEqualTo(SafetyState.STARTING);
        decide(1, true, NO_FAULT);
        assertThat(failSafe.state()).isEqualTo(SafetyState.RUNNING);
    }

    @Test
    void aFaultOrASilenceWhileStartingBeginsTheRestAnew() {
        decide(20, true, NO_FAULT);
        decide(1, true, "a fault");
        assertThat(failSafe.state()).isEqualTo(SafetyState.HELD);
        decide(20, true, NO_FAULT);
        silence(100);
        assertThat(failSafe.state()).isEqualTo(SafetyState.HELD);
        decide(20, true, NO_FAULT);
        assertThat(failSafe.state()).isEqualTo(SafetyState.STARTING);
        decide(1, true, NO_FAULT);
        assertThat(failSafe.state()).isEqualTo(SafetyState.RUNNING);
    }

    @Test
    void withoutADemandForRestTheFirstDecisionBegins() {
        FailSafe hasty = new FailSafe(FailSafeSpec.DEFAULT.withRestSeconds(0), clock, (state, reason) -> {});
        hasty.sample(clock.nanos());
        hasty.decided(clock.nanos(), false, NO_FAULT);
        assertThat(hasty.state()).isEqualTo(SafetyState.RUNNING);
    }

    @Test
    void waitsForTheFirstSampleForever() {
        silence(10_000);
        assertThat(failSafe.state()).isEqualTo(SafetyState.STARTING);
        assertThat(failSafe.reason()).isEqualTo("waiting for the first sample");
        assertThat(changes).isEmpty();
    }

    @Test
    void saysWhenSilenceWillHold() {
        assertThat(failSafe.nanosUntilHold()).as("no sample yet").isEqualTo(Long.MAX_VALUE);
        bring(SafetyState.RUNNING);
        silence(20);
        assertThat(failSafe.nanosUntilHold()).isEqualTo(70_000_000);
        silence(70);
        assertThat(failSafe.nanosUntilHold()).as("it holds").isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({"STARTING", "RUNNING", "HELD"})
    void silenceHoldsAfter90MillisAndStopsAfterASecond(SafetyState state) {
        bring(state);
        silence(89);
        assertThat(failSafe.state()).isEqualTo(state);
        silence(1);
        assertThat(failSafe.state()).isEqualTo(SafetyState.HELD);
        assertThat(failSafe.reason()).isEqualTo("no samples for 90 ms");
        silence(909);
        assertThat(failSafe.state()).isEqualTo(SafetyState.HELD);
        silence(1);
        assertThat(failSafe.state()).isEqualTo(SafetyState.STOPPED);
        assertThat(changes).containsExactly("held: no samples for 90 ms", "stopped: no samples for 1000 ms");
    }

    @Test
    void aLongSilenceThatWasSeenLateStopsAtOnce() {
        bring(SafetyState.RUNNING);
        clock.passMillis(5000);
        failSafe.check();
        assertThat(changes).containsExactly("stopped: no samples for 1000 ms");
    }

    @Test
    void decisionsThatStayAwayWhileSamplesComeHoldAndStop() {
        bring(SafetyState.RUNNING);
        for (int i = 0; i < 40; i++) {
            clock.passMillis(25);
            failSafe.sample(clock.nanos());
            failSafe.check();
        }
        assertThat(changes).containsExactly("held: no decision for 100 ms", "stopped: no decision for 1000 ms");
    }

    @Test
    void decisionsOnOldSamplesDoNotCount() {
        bring(SafetyState.RUNNING);
        for (int i = 0; i < 8; i++) {
            clock.passMillis(25);
            failSafe.sample(clock.nanos());
            failSafe.decided(clock.nanos() - 100_000_000, false, NO_FAULT);
            failSafe.check();
        }
        assertThat(changes).containsExactly("held: no decision for 100 ms");
        decide(1, false, NO_FAULT);
        assertThat(failSafe.state()).isEqualTo(SafetyState.RUNNING);
    }

    @Test
    void aLongerIncrementMakesDecisionsStaleLater() {
        assertThat(FailSafeSpec.DEFAULT.forIncrement(0.025).staleAfterSeconds()).isEqualTo(0.1);
        assertThat(FailSafeSpec.DEFAULT.forIncrement(0.1).staleAfterSeconds()).isEqualTo(0.2);
    }

    @ParameterizedTest
    @CsvSource({"STARTING", "RUNNING", "HELD"})
    void aFaultHoldsWithItsReasonAndAGoodDecisionReleases(SafetyState state) {
        bring(state);
        decide(1, false, "channel EMG 2 is at the converter's rail");
        assertThat(failSafe.state()).isEqualTo(SafetyState.HELD);
        decide(3, false, "channel EMG 2 is at the converter's rail");
        assertThat(changes).containsExactly("held: channel EMG 2 is at the converter's rail");
        decide(1, false, NO_FAULT);
        assertThat(failSafe.state())
                .isEqualTo(state == SafetyState.STARTING ? SafetyState.STARTING : SafetyState.RUNNING);
    }

    @Test
    void aFaultThatLastsIsHeldAndNotStopped() {
        bring(SafetyState.RUNNING);
        decide(200, true, "a fault");
        assertThat(changes).containsExactly("held: a fault");
    }

    @ParameterizedTest
    @EnumSource
    void aFailureStopsFromEveryStateAndTheFirstReasonStays(SafetyState state) {
        bring(state);
        failSafe.stop("decoding failed");
        failSafe.stop("something else");
        assertThat(failSafe.state()).isEqualTo(SafetyState.STOPPED);
        assertThat(failSafe.reason()).isEqualTo(state == SafetyState.STOPPED ? "a failure" : "decoding failed");
    }

    @Test
    void nothingButAPersonLeavesAStop() {
        bring(SafetyState.STOPPED);
        decide(100, true, NO_FAULT);
        decide(10, false, NO_FAULT);
        decide(10, true, "a fault");
        silence(5000);
        decide(100, true, NO_FAULT);
        assertThat(failSafe.state()).isEqualTo(SafetyState.STOPPED);
        assertThat(changes).isEmpty();
    }

    @Test
    void reArmingNeedsFreshSamplesAndThenRest() {
        bring(SafetyState.STOPPED);
        silence(100);
        assertThat(failSafe.rearm()).isFalse();
        assertThat(failSafe.state()).isEqualTo(SafetyState.STOPPED);
        decide(1, false, NO_FAULT);
        assertThat(failSafe.rearm()).isTrue();
        assertThat(failSafe.state()).isEqualTo(SafetyState.STARTING);
        decide(50, false, NO_FAULT);
        assertThat(failSafe.state()).isEqualTo(SafetyState.STARTING);
        decide(21, true, NO_FAULT);
        assertThat(failSafe.state()).isEqualTo(SafetyState.RUNNING);
    }

    @Test
    void decisionsFromBeforeAStopAreNotMissedAfterIt() {
        bring(SafetyState.STOPPED);
        for (int i = 0; i < 80; i++) {
            clock.passMillis(25);
            failSafe.sample(clock.nanos());
            failSafe.check();
        }
        failSafe.rearm();
        failSafe.check();
        assertThat(failSafe.state()).isEqualTo(SafetyState.STARTING);
    }

    @ParameterizedTest
    @CsvSource({"STARTING", "RUNNING", "HELD"})
    void reArmingChangesNothingWhereNothingIsStopped(SafetyState state) {
        bring(state);
        assertThat(failSafe.rearm()).isTrue();
        assertThat(failSafe.state()).isEqualTo(state);
        assertThat(changes).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aNewStreamStartsAsTheFirst(SafetyState state) {
        bring(state);
        failSafe.restart();
        assertThat(failSafe.state()).isEqualTo(SafetyState.STARTING);
        silence(3000);
        assertThat(failSafe.reason()).isEqualTo("waiting for the first sample");
        decide(21, true, NO_FAULT);
        assertThat(failSafe.state()).isEqualTo(SafetyState.RUNNING);
    }

    @Test
    void refusesImpossibleLimits() {
        List<Consumer<Double>> makers = List.of(
                v -> new FailSafeSpec(v, 1, 0.1, 0.5, 5, 0.05, 0.01),
                v -> new FailSafeSpec(0.1, v, 0.1, 0.5, 5, 0.05, 0.01),
                v -> new FailSafeSpec(0.1, 1, v, 0.5, 5, 0.05, 0.01),
                v -> new FailSafeSpec(0.1, 1, 0.1, v, 5, 0.05, 0.01),
                v -> new FailSafeSpec(0.1, 1, 0.1, 0.5, 5, v, 0.01),
                v -> new FailSafeSpec(0.1, 1, 0.1, 0.5, 5, 0.05, v));
        for (Consumer<Double> maker : makers) {
            assertThatThrownBy(() -> maker.accept(-1.0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("-1.0");
            assertThatThrownBy(() -> maker.accept(Double.NaN)).hasMessageContaining("NaN");
        }
        assertThatThrownBy(() -> new FailSafeSpec(0.1, 1, 0.1, 0.5, -5, 0.05, 0.01))
                .hasMessageContaining("-5");
    }
}
