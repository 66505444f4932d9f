package org.opentmr.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opentmr.assessment.control.MotionTestResult;
import org.opentmr.control.ControlSpec;
import org.opentmr.control.Rejection;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.tuning.ChangedMoment.Effect;

class WhatIfTest {

    /** Rest of 20 decisions, closing for 60, rest for 20; the decoder says what the arrays say. */
    private static SessionEvidence session(int[] winner, double confidence) {
        SessionEvidence evidence = new HandMade(HandMade.ALL)
                .then("rest", 20)
                .then("hand_close", 60)
                .then("rest", 20)
                .evidence();
        for (int d = 0; d < winner.length; d++) {
            evidence.posterior()[d][winner[d]] = confidence;
        }
        return evidence;
    }

    private static PatternSettings threshold(SessionEvidence evidence, double threshold) {
        return new PatternSettings(
                evidence.motions(),
                ControlSpec.OFF.withRejection(Rejection.DEFAULT.withThreshold(threshold)),
                evidence.ranges(),
                "µV");
    }

    @Test
    void theSameSettingsChangeNothing() {
        SessionEvidence evidence = RandomSession.of(3, 600);
        PatternSettings settings = threshold(evidence, 0.5);
        Comparison same = new WhatIf(evidence, settings).compare(settings);
        assertThat(same.changes()).isEmpty();
        assertThat(same.after()).usingRecursiveComparison().isEqualTo(same.before());
        assertThat(same.motionTestAfter()).isEqualTo(same.motionTestBefore());
    }

    @Test
    void aHigherThresholdSilencesFalseActivationsAndMissesContractions() {
        SessionEvidence evidence = session(HandMade.runs(10, 0, 6, 2, 9, 0, 50, 1, 25, 0), 0.7);
        Comparison change = new WhatIf(evidence, threshold(evidence, 0.6)).compare(threshold(evidence, 0.8));
        assertThat(change.before().falseActivations()).isEqualTo(1);
        assertThat(change.after().falseActivations()).isZero();
        assertThat(change.before().missedShare()).isLessThan(0.1);
        assertThat(change.after().missedShare()).isEqualTo(1);
        assertThat(change.changes())
                .containsExactly(
                        new ChangedMoment(
                                11 / 40.0,
                                16 / 40.0 + 0.025,
                                6,
                                HandMade.OPEN,
                                Motion.REST,
                                Optional.of(Motion.REST),
                                Effect.BETTER),
                        new ChangedMoment(
                                26 / 40.0,
                                75 / 40.0 + 0.025,
                                50,
                                HandMade.CLOSE,
                                Motion.REST,
                                Optional.of(HandMade.CLOSE),
                                Effect.WORSE));
        assertThat(change.decisions(Effect.BETTER)).isEqualTo(6);
        assertThat(change.decisions(Effect.WORSE)).isEqualTo(50);
    }

    @Test
    void changesOfOneKindThatLieCloseAreOneMoment() {
        // two gaps, of 15 decisions (0.4 s to the next change) and of 25 (more than 0.5 s)
        int[] winner = HandMade.runs(22, 0, 4, 1, 15, 0, 4, 1, 25, 0, 4, 1, 26, 0);
        SessionEvidence evidence = session(winner, 0.7);
        List<ChangedMoment> changes = new WhatIf(evidence, threshold(evidence, 0.8))
                .compare(threshold(evidence, 0.6))
                .changes();
        assertThat(changes.stream().map(ChangedMoment::decisions)).containsExactly(8, 4);
        assertThat(changes.get(0).fromSeconds()).isEqualTo(23 / 40.0);
        assertThat(changes.get(0).toSeconds()).isCloseTo(46 * 0.025, within(1e-12));
        assertThat(changes).allMatch(change -> change.effect() == Effect.BETTER);
    }

    @Test
    void effectsOfEveryKind() {
        Optional<Motion> close = Optional.of(HandMade.CLOSE);
        Motion other = Motion.named("pronation");
        assertThat(Effect.of(HandMade.OPEN, HandMade.CLOSE, close)).isEqualTo(Effect.BETTER);
        assertThat(Effect.of(HandMade.OPEN, Motion.REST, close)).isEqualTo(Effect.BETTER);
        assertThat(Effect.of(Motion.REST, HandMade.OPEN, close)).isEqualTo(Effect.WORSE);
        assertThat(Effect.of(HandMade.CLOSE, Motion.REST, close)).isEqualTo(Effect.WORSE);
        assertThat(Effect.of(HandMade.OPEN, other, close)).isEqualTo(Effect.AS_WRONG);
        assertThat(Effect.of(Motion.REST, other, Optional.of(Motion.REST))).isEqualTo(Effect.WORSE);
        assertThat(Effect.of(other, Motion.REST, Optional.of(Motion.REST))).isEqualTo(Effect.BETTER);
        assertThat(Effect.of(other, Motion.REST, Optional.empty())).isEqualTo(Effect.UNKNOWN);
    }

    /** Every decision that differs is in exactly one moment, and outside of them all is as before. */
    @Test
    void momentsHoldEveryChangedDecision() {
        SplittableRandom random = new SplittableRandom(5);
        SessionEvidence evidence = RandomSession.of(21, 800);
        Settings settings = threshold(evidence, 0.5);
        for (int i = 0; i < 200; i++) {
            WhatIf present = new WhatIf(evidence, settings);
            Settings other = RandomSession.turned(settings, random);
            Comparison change = present.compare(other);
            int differing = (int) IntStream.range(0, evidence.decisions())
                    .filter(d -> present.track().moving(d) != change.track().moving(d))
                    .count();
            assertThat(change.changes().stream()
                            .mapToInt(ChangedMoment::decisions)
                            .sum())
                    .isEqualTo(differing);
            assertThat(change.changes())
                    .isSortedAccordingTo((a, b) -> Double.compare(a.fromSeconds(), b.fromSeconds()));
            settings = other;
        }
    }

    @Test
    void theContractionIsATrialOfAMotionTest() {
        SessionEvidence evidence = session(HandMade.runs(26, 0, 50, 1, 24, 0), 0.7);
        Comparison change = new WhatIf(evidence, threshold(evidence, 0.6)).compare(threshold(evidence, 0.8));
        MotionTestResult before = change.motionTestBefore().orElseThrow();
        assertThat(before.trials()).hasSize(1);
        assertThat(before.trials().get(0).completed()).isTrue();
        assertThat(before.trials().get(0).onsetSeconds())
                .as("6 decisions, then the first")
                .isEqualTo(7 * 0.025);
        assertThat(before.trials().get(0).completionSeconds()).isCloseTo(1, within(1e-12));
        assertThat(change.motionTestAfter().orElseThrow().figures().completionRate())
                .isZero();
    }

    @Test
    void withoutAContractionThereIsNoMotionTest() {
        SessionEvidence evidence =
                new HandMade(HandMade.ALL).then("rest", 20).pause(20).evidence();
        assertThat(new WhatIf(evidence, threshold(evidence, 0.6)).motionTest()).isEmpty();
    }

    @Test
    void sweepsOneThresholdWithThePresentValueAmongThem() {
        SessionEvidence evidence = session(HandMade.runs(10, 0, 6, 1, 9, 0, 50, 1, 25, 0), 0.7);
        WhatIf present = new WhatIf(evidence, threshold(evidence, 0.65));
        Parameter rejection = present.settings().parameter("hand-close.rejection");
        ThresholdSweep sweep = ThresholdSweep.of(present, rejection, 0, 0.5, 0.9);
        assertThat(sweep.value()).containsExactly(0, 0.5, 0.65, 0.9);
        assertThat(sweep.present()).isEqualTo(2);
        double perMinute = present.outcome().falseActivationsPerMinute();
        assertThat(perMinute).isPositive();
        assertThat(sweep.falseActivationsPerMinute()).containsExactly(perMinute, perMinute, perMinute, 0);
        assertThat(sweep.missedContractions()).containsExactly(0, 0, 0, 1);
        assertThat(sweep.missedShare()[3]).isEqualTo(1);
        assertThat(sweep.rejectionRate()[3])
                .as("of 13, 53 and 13 windows, 6, 48 and none were for closing")
                .isEqualTo(54.0 / 79);
        assertThat(sweep.accuracy()[3]).as("rest that was not withheld").isEqualTo(20.0 / 79);
        assertThat(sweep.acceptedAccuracy()[3]).isEqualTo(20.0 / 25);
    }

    @Test
    void sweepsAllThresholdsTogetherAsOneForAll() {
        SessionEvidence evidence = RandomSession.of(9, 900);
        WhatIf present = new WhatIf(evidence, threshold(evidence, 0.5));
        List<Parameter> all = present.settings().parameters().stream()
                .filter(parameter -> parameter.name().endsWith(".rejection"))
                .toList();
        ThresholdSweep sweep = ThresholdSweep.together(present, all, 0, 0.7, 0.99);
        assertThat(sweep.value()).containsExactly(0, 0.5, 0.7, 0.99);
        for (int i = 0; i < sweep.value().length; i++) {
            ControlOutcome alone =
                    ControlOutcome.of(evidence, DecisionTrack.of(evidence, threshold(evidence, sweep.value()[i])));
            assertThat(sweep.accuracy()[i]).isEqualTo(alone.accuracy());
            assertThat(sweep.rejectionRate()[i]).isEqualTo(alone.confusion().rejectionRate());
            assertThat(sweep.falseActivationsPerMinute()[i]).isEqualTo(alone.falseActivationsPerMinute());
        }
        WhatIf unlike = present.from(present.settings().with(all.get(0), 0.9));
        assertThat(ThresholdSweep.together(unlike, all, 0, 0.7).present()).isEqualTo(ThresholdSweep.NO_PRESENT);
        assertThatThrownBy(() -> ThresholdSweep.together(present, List.of(), 0))
                .hasMessage("a sweep needs at least one setting, got none");
    }

    @Test
    void speedFollowsTheStrengthBetweenLowAndHigh() {
        SessionEvidence evidence = session(new int[100], 0.7);
        PatternSettings settings = new PatternSettings(
                new MotionSet(HandMade.ALL.motions()), ControlSpec.DEFAULT, evidence.ranges(), "µV");
        List<StrengthCurve> curves = StrengthCurve.of(evidence, settings);
        assertThat(curves.stream().map(StrengthCurve::motion)).containsExactly(HandMade.CLOSE, HandMade.OPEN);
        StrengthCurve close = curves.get(0);
        for (int i = 0; i < close.strength().length; i++) {
            double wanted = Math.max(0, Math.min(1, (close.strength()[i] - 10) / 90));
            assertThat(close.speed()[i]).isCloseTo(wanted, within(1e-12));
        }
        assertThat(close.strength()[close.strength().length - 1]).isCloseTo(110, within(1e-9));
        assertThat(close.contractions())
                .as("60 decisions, 53 windows inside")
                .hasSize(53)
                .containsOnly(100);
        assertThat(curves.get(1).contractions()).isEmpty();
    }
}
