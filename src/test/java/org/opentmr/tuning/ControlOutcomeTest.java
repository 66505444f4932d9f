package org.opentmr.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

/** Figures counted by hand: a window of 8 decisions lies wholly in a stretch of n decisions n − 7 times. */
class ControlOutcomeTest {

    private static MotionOutcome of(ControlOutcome outcome, Motion motion) {
        return outcome.motions().stream()
                .filter(each -> each.motion().equals(motion))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsMissedWrongAndTheFirstCorrectDecision() {
        SessionEvidence evidence =
                new HandMade(HandMade.ALL).then("hand_close", 27).evidence();
        // due are decisions 7 to 26, 20 of them: 2 still, 3 withheld, 5 wrong, 10 right
        ControlOutcome outcome = ControlOutcome.of(evidence, HandMade.track(HandMade.runs(9, 0, 3, -1, 5, 2, 10, 1)));
        MotionOutcome close = of(outcome, HandMade.CLOSE);
        assertThat(close.decisions()).isEqualTo(20);
        assertThat(close.missedShare()).isEqualTo(0.25);
        assertThat(close.wrongShare()).isEqualTo(0.25);
        assertThat(close.firstCorrectSeconds()).isEqualTo(18 * 0.025);
        assertThat(close.contractions()).isEqualTo(1);
        assertThat(close.contractionsMissed()).isZero();
        assertThat(outcome.confusion().counts()).isDeepEqualTo(new long[][] {{0, 0, 0}, {2, 10, 5}, {0, 0, 0}});
        assertThat(outcome.confusion().rejected()).containsExactly(0, 3, 0);
        assertThat(outcome.accuracy()).isEqualTo(0.5);
        assertThat(outcome.missedShare()).as("only motions that were done").isEqualTo(0.25);
    }

    @Test
    void aFalseActivationIsCountedOnceWhenItBeginsAtRest() {
        SessionEvidence evidence = new HandMade(HandMade.ALL).then("rest", 47).evidence();
        // goes on from before, then three begin, of which one turns from closing into opening without a stop
        ControlOutcome outcome = ControlOutcome.of(
                evidence, HandMade.track(HandMade.runs(10, 1, 5, 0, 4, 1, 3, 2, 5, 0, 5, 2, 5, 0, 10, 1)));
        assertThat(outcome.restSeconds()).isEqualTo(40 * 0.025);
        assertThat(outcome.falseActivations()).isEqualTo(3);
        assertThat(of(outcome, HandMade.CLOSE).falseActivations()).isEqualTo(2);
        assertThat(of(outcome, HandMade.OPEN).falseActivations()).isEqualTo(1);
        assertThat(outcome.falseActivationsPerMinute()).isCloseTo(180, within(1e-9));
    }

    @Test
    void aNewPieceOfSignalBeginsAnewActivation() {
        int[] moving = HandMade.runs(20, 1);
        HandMade session = new HandMade(HandMade.ALL).then("rest", 20);
        assertThat(ControlOutcome.of(session.evidence(), HandMade.track(moving)).falseActivations())
                .isZero();
        assertThat(ControlOutcome.of(session.evidence(12), HandMade.track(moving))
                        .falseActivations())
                .isEqualTo(1);
    }

    @Test
    void aMotionAtNoSpeedLeavesTheLimbStill() {
        SessionEvidence evidence =
                new HandMade(HandMade.ALL).then("hand_close", 8).evidence();
        DecisionTrack track = new DecisionTrack(8);
        for (int d = 0; d < 8; d++) {
            track.set(d, 1, 0, false);
        }
        ControlOutcome outcome = ControlOutcome.of(evidence, track);
        assertThat(outcome.accuracy()).as("the decision was right").isEqualTo(1);
        assertThat(of(outcome, HandMade.CLOSE).missedShare()).isEqualTo(1);
        assertThat(of(outcome, HandMade.CLOSE).contractionsMissed()).isEqualTo(1);
        assertThat(of(outcome, HandMade.CLOSE).firstCorrectSeconds()).isNaN();
        assertThat(of(outcome, HandMade.CLOSE).speed()).containsOnly(Double.NaN);
    }

    @Test
    void speedsAreTenthFiftiethAndNinetiethPercentile() {
        SessionEvidence evidence =
                new HandMade(HandMade.ALL).then("hand_close", 108).evidence();
        DecisionTrack track = new DecisionTrack(108);
        for (int d = 0; d < 108; d++) {
            // 101 speeds are due, 0.01 to 1.01 of which the largest is full speed
            track.set(d, 1, Math.min(1, (d - 6) * 0.01), false);
        }
        assertThat(of(ControlOutcome.of(evidence, track), HandMade.CLOSE).speed())
                .containsExactly(0.11f, 0.51f, 0.91f);
    }

    @Test
    void whatNobodyDidOrSaidIsNotANumber() {
        SessionEvidence evidence = new HandMade(HandMade.ALL).pause(20).evidence();
        ControlOutcome outcome = ControlOutcome.of(evidence, HandMade.track(HandMade.runs(20, 1)));
        assertThat(outcome.accuracy()).isNaN();
        assertThat(outcome.falseActivationsPerMinute()).isNaN();
        assertThat(outcome.missedShare()).isNaN();
        assertThat(outcome.wrongShare()).isNaN();
        assertThat(outcome.firstCorrectSeconds()).isNaN();
        assertThat(of(outcome, HandMade.OPEN).missedShare()).isNaN();
    }

    @Test
    void withoutRestNoMotionCountsAsWithheld() {
        MotionSet two = new MotionSet(List.of(HandMade.CLOSE, HandMade.OPEN));
        SessionEvidence evidence = new HandMade(two).then("hand_close", 9).evidence();
        DecisionTrack track = new DecisionTrack(9);
        for (int d = 0; d < 9; d++) {
            track.set(d, d == 7 ? MotionSet.NONE : 0, d == 7 ? 0 : 1, false);
        }
        ControlOutcome outcome = ControlOutcome.of(evidence, track);
        assertThat(outcome.confusion().rejected()).containsExactly(1, 0);
        assertThat(outcome.accuracy()).isEqualTo(0.5);
        assertThat(outcome.falseActivationsPerMinute()).isNaN();
        assertThat(of(outcome, HandMade.CLOSE).missedShare()).isEqualTo(0.5);
    }

    @Test
    void medianOfTheContractionsThatWereAnswered() {
        SessionEvidence evidence = new HandMade(HandMade.ALL)
                .then("hand_close", 10)
                .then("rest", 10)
                .then("hand_close", 10)
                .then("rest", 10)
                .then("hand_close", 10)
                .evidence();
        ControlOutcome outcome =
                ControlOutcome.of(evidence, HandMade.track(HandMade.runs(2, 0, 8, 1, 10, 0, 10, 2, 10, 0, 4, 0, 6, 1)));
        MotionOutcome close = of(outcome, HandMade.CLOSE);
        assertThat(close.contractions()).isEqualTo(3);
        assertThat(close.contractionsMissed()).isEqualTo(1);
        assertThat(close.firstCorrectSeconds()).as("75 and 125 ms").isCloseTo(0.1, within(1e-12));
    }

    @Test
    void refusesATrackOfAnotherSession() {
        SessionEvidence evidence = new HandMade(HandMade.ALL).then("rest", 20).evidence();
        assertThatThrownBy(() -> ControlOutcome.of(evidence, new DecisionTrack(19)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a track of 19 decisions does not belong to a session of 20");
    }
}
