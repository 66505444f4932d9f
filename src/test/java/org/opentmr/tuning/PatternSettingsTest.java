package org.opentmr.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentmr.control.ActivityRange;
import org.opentmr.control.ControlSpec;
import org.opentmr.control.MajorityVote;
import org.opentmr.control.ProportionalSpeed;
import org.opentmr.control.Rejection;
import org.opentmr.motion.MotionSet;

class PatternSettingsTest {

    private static final List<ActivityRange> RANGES =
            List.of(new ActivityRange(0, 8), new ActivityRange(10, 100), new ActivityRange(20, 200));

    private static final PatternSettings USUAL = settings(ControlSpec.DEFAULT);

    private static PatternSettings settings(ControlSpec control) {
        return new PatternSettings(HandMade.ALL, control, RANGES, "µV");
    }

    private static double get(Settings settings, String name) {
        return settings.get(settings.parameter(name));
    }

    private static Settings with(Settings settings, String name, double value) {
        return settings.with(settings.parameter(name), value);
    }

    @Test
    void offersEverySettingOfEveryMotionButRest() {
        assertThat(USUAL.parameters().stream().map(Parameter::name))
                .containsExactly(
                        "hand-close.rejection",
                        "hand-close.low",
                        "hand-close.high",
                        "hand-open.rejection",
                        "hand-open.low",
                        "hand-open.high",
                        "hysteresis",
                        "vote",
                        "ramp",
                        "ramp-down",
                        "maximum");
    }

    @Test
    void doesNotOfferWhatDoesNothing() {
        PatternSettings full = settings(ControlSpec.OFF);
        assertThat(full.parameters().stream().map(Parameter::name))
                .as("speed is not proportional")
                .containsExactly(
                        "hand-close.rejection", "hand-open.rejection", "hysteresis", "vote", "ramp", "ramp-down");
        PatternSettings unknown = new PatternSettings(
                HandMade.ALL,
                ControlSpec.DEFAULT,
                List.of(RANGES.get(0), RANGES.get(1), new ActivityRange(0, 0)),
                "µV");
        assertThat(unknown.parameters().stream().map(Parameter::name))
                .as("the decoder does not know hand open")
                .noneMatch(name -> name.startsWith("hand-open"));
    }

    @ParameterizedTest
    @CsvSource({
        "hand-close.rejection, 0.8",
        "hand-close.low, 30.5",
        "hand-close.high, 61",
        "hand-open.rejection, 0",
        "hysteresis, 0.25",
        "vote, 7",
        "ramp, 3",
        "ramp-down, 4",
        "maximum, 0.5"
    })
    void keepsOneValueAndLeavesTheOthers(String name, double value) {
        Settings changed = with(USUAL, name, value);
        assertThat(get(changed, name)).isEqualTo(value);
        for (Parameter other : USUAL.parameters()) {
            if (!other.name().equals(name)) {
                assertThat(changed.get(other)).as(other.name()).isEqualTo(USUAL.get(other));
            }
        }
    }

    /** Turning a knob to where it stands changes no decision, whichever stages the decoder has. */
    @Test
    void theValueThatThereIsChangesNothing() {
        Rejection bold = new Rejection(0.3, new TreeMap<>(), 0.05, OptionalDouble.of(40), true);
        for (ControlSpec control : List.of(
                ControlSpec.OFF,
                ControlSpec.DEFAULT,
                ControlSpec.OFF.withProportional(ProportionalSpeed.DEFAULT),
                ControlSpec.DEFAULT
                        .withRejection(bold)
                        .withVote(new MajorityVote(4, MajorityVote.RejectedVotes.SKIPPED)))) {
            PatternSettings settings = settings(control);
            SessionEvidence evidence = RandomSession.of(7, 400);
            DecisionTrack track = DecisionTrack.of(evidence, settings);
            for (Parameter parameter : settings.parameters()) {
                Settings same = settings.with(parameter, settings.get(parameter));
                RandomSession.assertSame(DecisionTrack.of(evidence, same), track);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hand-close.rejection | 1 | hand-close.rejection must be from 0 to 0.999, got 1",
                "hand-close.rejection | -0.1 | hand-close.rejection must be from 0 to 0.999, got -0.1",
                "hand-close.rejection | NaN | hand-close.rejection must be from 0 to 0.999, got NaN",
                "hand-close.high | Infinity | hand-close.high must be from 0 µV to 400 µV, got Infinity µV",
                "vote | 0 | vote must be from 1 decisions to 41 decisions, got 0 decisions",
                "maximum | 0 | maximum must be from 0.01 to 1, got 0",
                "hand-close.low | 101 | hand-close.low would put standstill (101 µV) above full speed (100 µV); change"
                        + " the other one first"
            })
    void refusesValuesOutOfRangeWithTheRange(String name, double value, String message) {
        assertThatThrownBy(() -> with(USUAL, name, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void minusNoughtIsNought() {
        Settings changed = with(USUAL, "hand-close.rejection", -0.0);
        assertThat(1 / get(changed, "hand-close.rejection")).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(changed).isEqualTo(with(USUAL, "hand-close.rejection", 0));
    }

    @Test
    void refusesAnUnknownNameWithThoseThatThereAre() {
        assertThatThrownBy(() -> USUAL.parameter("hand-shake.rejection"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no setting \"hand-shake.rejection\"; there are hand-close.rejection,"
                        + " hand-close.low, hand-close.high, hand-open.rejection, hand-open.low, hand-open.high,"
                        + " hysteresis, vote, ramp, ramp-down, maximum");
        assertThat(USUAL.parameter("Hand_Close.REJECTION").name()).isEqualTo("hand-close.rejection");
        assertThat(USUAL.parameter("hand close.low").name()).isEqualTo("hand-close.low");
    }

    @Test
    void whatContradictsIsSetInTheOrderThatWorks() {
        Map<Parameter, Double> values = new LinkedHashMap<>();
        values.put(USUAL.parameter("hand-close.low"), 150.0);
        values.put(USUAL.parameter("hand-close.high"), 300.0);
        Settings changed = USUAL.withAll(values);
        assertThat(get(changed, "hand-close.low")).isEqualTo(150);
        assertThat(get(changed, "hand-close.high")).isEqualTo(300);
        values.put(USUAL.parameter("hand-close.high"), 140.0);
        assertThatThrownBy(() -> USUAL.withAll(values)).hasMessageContaining("standstill (150 µV) above full speed");
    }

    @Test
    void aRangeMadeNarrowCanBeMadeWideAgain() {
        Settings narrow = with(with(USUAL, "hand-close.low", 1), "hand-close.high", 2);
        assertThat(get(with(narrow, "hand-close.high", 100), "hand-close.high")).isEqualTo(100);
    }

    @Test
    void refusesRangesThatAreNotOnePerMotion() {
        assertThatThrownBy(() -> new PatternSettings(HandMade.ALL, ControlSpec.OFF, RANGES.subList(0, 2), "µV"))
                .hasMessage("settings for 3 motions need as many ranges, got 2 and 2 from training");
    }

    @Test
    void parametersShowTheirUnit() {
        Parameter low = USUAL.parameter("hand-close.low");
        assertThat(low.text(30.5)).isEqualTo("30.5 µV");
        assertThat(low.text(12345.678)).isEqualTo("12346 µV");
        assertThat(low.text(1 / 3.0)).isEqualTo("0.3333 µV");
        assertThat(low.text(100)).isEqualTo("100 µV");
        assertThat(low.text(-0.0)).isEqualTo("0 µV");
        assertThat(low.text(0)).isEqualTo("0 µV");
        assertThat(USUAL.parameter("vote").text(3)).isEqualTo("3 decisions");
    }

    /** One motion alone, and none that is rest. */
    @Test
    void worksWithASingleMotion() {
        PatternSettings one = new PatternSettings(
                new MotionSet(List.of(HandMade.CLOSE)), ControlSpec.DEFAULT, List.of(RANGES.get(1)), "µV");
        SessionEvidence evidence =
                new HandMade(one.motions()).then("hand_close", 12).evidence();
        IntStream.range(0, 12).forEach(d -> evidence.posterior()[d][0] = 1);
        ControlOutcome outcome = ControlOutcome.of(evidence, DecisionTrack.of(evidence, one));
        assertThat(outcome.accuracy()).isEqualTo(1);
        assertThat(outcome.motions()).hasSize(1);
    }

    @Test
    void allSettingsAtRandomAreKept() {
        SplittableRandom random = new SplittableRandom(11);
        Settings settings = USUAL;
        for (int i = 0; i < 500; i++) {
            Settings changed = RandomSession.turned(settings, random);
            for (Parameter parameter : changed.parameters()) {
                assertThat(changed.get(parameter)).isBetween(parameter.low(), parameter.high());
            }
            settings = changed;
        }
    }
}
