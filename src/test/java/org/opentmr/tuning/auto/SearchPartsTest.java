package org.opentmr.tuning.auto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.opentmr.control.ControlSpec;
import org.opentmr.signal.Seed;
import org.opentmr.tuning.Parameter;
import org.opentmr.tuning.PatternSettings;
import org.opentmr.tuning.SessionEvidence;

class SearchPartsTest {

    private static final SessionEvidence EVIDENCE = Constructed.withStrays(1);

    private static PatternSettings settings() {
        return new PatternSettings(EVIDENCE.motions(), ControlSpec.DEFAULT, EVIDENCE.ranges(), "µV");
    }

    @Test
    void evolutionFindsALowestPointInTheCubeAndAtItsWall() {
        double[] lowest = {0.3, 0.7, 0.2, 1, 0.5, 0};
        ToDoubleFunction<double[]> bowl = at -> {
            double sum = 0;
            for (int i = 0; i < at.length; i++) {
                sum += (at[i] - lowest[i]) * (at[i] - lowest[i]);
            }
            return sum;
        };
        double[] found = new Evolution(bowl, Seed.DEFAULT.stream("bowl", 0))
                .search(new double[] {0.5, 0.5, 0.5, 0.5, 0.5, 0.5}, 0.2, 2000);
        assertThat(found)
                .as("2000 looks are ten times what a bowl of six dials needs")
                .containsExactly(lowest, within(0.01));
    }

    @Test
    void evolutionNeverEndsWorseThanItBegan() {
        double[] start = {0.123, 0.456};
        double[] found = new Evolution(
                        at -> at[0] == start[0] && at[1] == start[1] ? 0 : 1, Seed.DEFAULT.stream("needle", 0))
                .search(start, 0.2, 100);
        assertThat(found).containsExactly(start);
    }

    @Test
    void scalesComeBackAndCountWhole() {
        for (Parameter parameter : settings().parameters()) {
            Scale scale = new Scale(parameter);
            for (double place = 0; place <= 1; place += 0.05) {
                double value = scale.value(place);
                assertThat(value).as(parameter.name()).isBetween(parameter.low(), parameter.high());
                assertThat(scale.value(scale.place(value))).as(parameter.name()).isEqualTo(value);
                assertThat(!parameter.whole() || value == Math.rint(value)).isTrue();
            }
            assertThat(scale.value(1))
                    .as(parameter.name())
                    .isCloseTo(parameter.high(), within(0.01 * parameter.high()));
        }
    }

    @Test
    void countsAndStrengthsGoByTheirLogarithm() {
        Scale ramp = new Scale(settings().parameter("ramp"));
        assertThat(ramp.place(8) - ramp.place(4)).isCloseTo(ramp.place(4) - ramp.place(2), within(1e-12));
        Scale low = new Scale(settings().parameter("hand-close.low"));
        assertThat(low.place(80) - low.place(40)).isCloseTo(low.place(40) - low.place(20), within(1e-12));
        assertThat(low.place(0)).isZero();
        Scale hysteresis = new Scale(new Parameter("hysteresis", Optional.empty(), "", 0, 1, false, ""));
        assertThat(hysteresis.value(0.123)).as("steps that a person would type").isEqualTo(0.12);
    }

    @Test
    void homeChangesNothing() {
        Dials dials = new Dials(settings(), parameter -> true);
        assertThat(dials.changes(dials.home())).isEmpty();
        assertThat(dials.settings(dials.home())).isEqualTo(settings());
        assertThat(dials.squaredDistance(dials.home())).isZero();
    }

    @Test
    void aRangeMovesButGetsNoNarrower() {
        Dials dials = new Dials(settings(), parameter -> parameter.name().startsWith("hand-close."));
        double[] places = dials.home();
        Scale low = new Scale(settings().parameter("hand-close.low"));
        places[1] = low.place(20);
        Map<String, Double> changes = dials.changes(places);
        assertThat(changes.get("hand-close.low")).isEqualTo(20);
        assertThat(changes.get("hand-close.high"))
                .as("ten times the low end, as before")
                .isEqualTo(200);
        places[1] = low.place(5);
        assertThat(dials.changes(places)).as("wider it may get").doesNotContainKey("hand-close.high");
    }

    @Test
    void aLowEndAboveThePresentHighOneWaitsForIt() {
        assertThat(Dials.with(settings(), Map.of("hand-close.low", 150.0, "hand-close.high", 300.0))
                        .get(settings().parameter("hand-close.low")))
                .isEqualTo(150);
        assertThat(Dials.with(settings(), Map.of("hand-close.low", 150.0)))
                .as("what contradicts is left")
                .isEqualTo(settings());
        assertThat(Dials.with(settings(), Map.of("vote", 1000.0)).get(settings().parameter("vote")))
                .as("beyond its end a value is put at its end")
                .isEqualTo(41);
    }

    @Test
    void whatDoesNothingIsNotTurned() {
        PatternSettings present = settings();
        assertThat(present.parameters().stream()
                        .filter(Dials.felt(
                                present,
                                other -> other.equals(present)
                                        || !((PatternSettings) other)
                                                .control()
                                                .rejection()
                                                .equals(present.control().rejection())))
                        .map(Parameter::name))
                .contains("hand-close.low", "ramp")
                .doesNotContain("hand-close.rejection", "hysteresis");
    }

    @Test
    void theFrontKeepsWhatNothingBeats() {
        Front front = new Front(Figures::falseActivationsPerMinute);
        front.add(new Figures(2, 0, 0, 0.2, 0, 0));
        front.add(new Figures(1, 0, 0, 0.3, 0, 0));
        front.add(new Figures(2, 0, 0, 0.3, 0, 0));
        front.add(new Figures(0, 0.1, 0, 0.4, 0, 0));
        front.add(new Figures(Double.NaN, 0, 0, 0.1, 0, 0));
        assertThat(front.spread(9)).extracting(FrontPoint::unwanted).containsExactly(0.0, 1.0, 2.0);
        assertThat(front.spread(2)).extracting(FrontPoint::unwanted).containsExactly(0.0, 2.0);
        assertThat(front.tells()).isTrue();
    }
}
