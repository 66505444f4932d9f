package org.opentmr.tuning.auto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.control.ControlSpec;
import org.opentmr.control.VelocityRamp;
import org.opentmr.signal.Seed;
import org.opentmr.tuning.ControlOutcome;
import org.opentmr.tuning.DecisionTrack;
import org.opentmr.tuning.PatternSettings;
import org.opentmr.tuning.SessionEvidence;
import org.opentmr.tuning.auto.Constructed.Said;

class FigureCountTest {

    /** Sums of the same doubles in another order. */
    private static final double ROUNDING = 1e-12;

    private static SessionEvidence random(long seed) {
        return Constructed.session(
                3,
                new Seed(seed),
                (repetition, truth, place, random) ->
                        new Said(random.nextInt(4) == 0 ? random.nextInt(3) : truth, random.nextDouble(0.5, 1)));
    }

    private static Figures figures(SessionEvidence evidence, ControlSpec control) {
        return Figures.of(evidence, DecisionTrack.of(evidence, settings(evidence, control)));
    }

    private static PatternSettings settings(SessionEvidence evidence, ControlSpec control) {
        return new PatternSettings(evidence.motions(), control, evidence.ranges(), "µV");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithTheOutcomeOfControl(long seed) {
        SessionEvidence evidence = random(seed);
        DecisionTrack track = DecisionTrack.of(evidence, settings(evidence, ControlSpec.DEFAULT));
        Figures figures = Figures.of(evidence, track);
        ControlOutcome outcome = ControlOutcome.of(evidence, track);
        assertThat(figures.falseActivationsPerMinute())
                .isPositive()
                .isCloseTo(outcome.falseActivationsPerMinute(), within(ROUNDING * 1000));
        assertThat(figures.missedShare()).isPositive().isCloseTo(outcome.missedShare(), within(ROUNDING));
        assertThat(figures.wrongShare()).isPositive().isCloseTo(outcome.wrongShare(), within(ROUNDING));
    }

    @Test
    void aRampDelaysToHalfOfTheSpeedReached() {
        SessionEvidence sure =
                Constructed.session(1, Seed.DEFAULT, (repetition, truth, place, random) -> new Said(truth, 0.9));
        assertThat(figures(sure, ControlSpec.OFF).delaySeconds())
                .as("the first decision that is due falls 25 ms after the beginning")
                .isCloseTo(0.025, within(ROUNDING));
        assertThat(figures(sure, ControlSpec.OFF.withRamp(new VelocityRamp(20, 2)))
                        .delaySeconds())
                .as("the tenth decision of a ramp of twenty is at half speed")
                .isCloseTo(0.25, within(ROUNDING));
    }

    @Test
    void aContractionWithoutAnswerCountsAsGivenUp() {
        SessionEvidence deaf = Constructed.session(
                2, Seed.DEFAULT, (repetition, truth, place, random) -> new Said(truth == 1 ? 0 : truth, 0.9));
        Figures figures = figures(deaf, ControlSpec.OFF);
        assertThat(figures.delaySeconds()).isCloseTo((Figures.NEVER_SECONDS + 0.025) / 2, within(ROUNDING));
        assertThat(figures.missedShare()).isEqualTo(0.5);
        assertThat(figures.slowness()).isEqualTo(0.5);
        assertThat(figures.wrongShare()).isZero();
    }

    @Test
    void driftIsUnwantedTravelPerMinute() {
        // Hand open throughout: rest, hand close and rest are all travelled through at full speed, hand open is right.
        SessionEvidence stuck =
                Constructed.session(1, Seed.DEFAULT, (repetition, truth, place, random) -> new Said(2, 0.9));
        Figures figures = figures(stuck, ControlSpec.OFF);
        assertThat(figures.driftSecondsPerMinute()).isCloseTo(60 * 0.75, within(1e-9));
        assertThat(figures.wrongShare()).isEqualTo(0.5);
        assertThat(figures.slowness()).as("hand close is never made").isEqualTo(0.5);
    }

    @Test
    void repetitionsAreCountedApart() {
        SessionEvidence evidence = random(7);
        DecisionTrack track = DecisionTrack.of(evidence, settings(evidence, ControlSpec.DEFAULT));
        double sum = 0;
        for (int repetition : RepetitionView.repetitions(evidence.recording())) {
            int one = repetition;
            sum += Figures.of(RepetitionView.of(evidence, number -> number == one), track)
                    .missedShare();
        }
        assertThat(sum / 3).isCloseTo(Figures.of(evidence, track).missedShare(), within(ROUNDING));
        SessionEvidence two = RepetitionView.of(evidence, number -> number != 1);
        assertThat(two.annotations()).hasSize(8);
        assertThat(RepetitionView.repetitions(two.recording())).containsExactly(0, 2);
        assertThat(two.decisions()).as("all of the session is replayed").isEqualTo(evidence.decisions());
    }
}
