package org.opentmr.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentmr.control.SpeedCurve;
import org.opentmr.control.direct.DirectSpec;
import org.opentmr.control.direct.ModeSwitch;
import org.opentmr.control.direct.Selection;
import org.opentmr.control.direct.Site;
import org.opentmr.control.direct.SiteGroup;
import org.opentmr.motion.Motion;

class SiteSettingsTest {

    private static final SiteSettings USUAL = settings(ModeSwitch.CoContraction.DEFAULT);

    private static SiteSettings settings(ModeSwitch way) {
        SiteGroup group = new SiteGroup(
                List.of(Site.of(0, 10, 100), Site.of(3, 20, 200)),
                List.of(
                        List.of(HandMade.CLOSE, HandMade.OPEN),
                        List.of(Motion.named("pronation"), Motion.named("supination"))),
                Selection.DIFFERENCE,
                Optional.of(way));
        DirectSpec sites = new DirectSpec(List.of(group), SpeedCurve.LINEAR, 0);
        return new SiteSettings(sites, sites, sites.motions(), "µV");
    }

    private static double get(Settings settings, String name) {
        return settings.get(settings.parameter(name));
    }

    @Test
    void offersEverySiteAndTheRuleOfTheModes() {
        assertThat(USUAL.parameters().stream().map(Parameter::name))
                .containsExactly(
                        "channel-1.gain",
                        "channel-1.on",
                        "channel-1.off",
                        "channel-1.full",
                        "channel-4.gain",
                        "channel-4.on",
                        "channel-4.off",
                        "channel-4.full",
                        "group-1.window",
                        "group-1.together",
                        "return");
        assertThat(USUAL.parameter("channel-4.on").meaning())
                .isEqualTo("hand open, supination: amplified signal at which it starts to move");
        assertThat(get(USUAL, "channel-1.off")).isEqualTo(8);
        assertThat(settings(ModeSwitch.RateOfRise.DEFAULT).parameters().stream().map(Parameter::name))
                .contains("group-1.rise", "group-1.high");
        assertThat(settings(ModeSwitch.LongHold.DEFAULT).parameters().stream().map(Parameter::name))
                .contains("group-1.hold");
    }

    @ParameterizedTest
    @CsvSource({
        "channel-1.gain, 2",
        "channel-4.on, 150",
        "channel-4.off, 5",
        "channel-1.full, 300",
        "group-1.window, 0.06",
        "group-1.together, 0.8",
        "return, 5"
    })
    void keepsOneValueAndLeavesTheOthers(String name, double value) {
        Settings changed = USUAL.with(USUAL.parameter(name), value);
        for (Parameter other : USUAL.parameters()) {
            assertThat(changed.get(other))
                    .as(other.name())
                    .isEqualTo(other.name().equals(name) ? value : USUAL.get(other));
        }
    }

    @Test
    void thresholdsOutOfOrderAreSetTogetherOrRefused() {
        Map<Parameter, Double> values = new LinkedHashMap<>();
        values.put(USUAL.parameter("channel-1.on"), 150.0);
        values.put(USUAL.parameter("channel-1.full"), 300.0);
        assertThat(get(USUAL.withAll(values), "channel-1.on")).isEqualTo(150);
        assertThatThrownBy(() -> USUAL.with(USUAL.parameter("channel-1.on"), 150))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "channel-1.on needs off <= on < full, would have off 8 µV, on 150 µV, full 100 µV; change the"
                                + " other one first");
        assertThatThrownBy(() -> USUAL.with(USUAL.parameter("channel-1.gain"), 0))
                .hasMessage("channel-1.gain must be from 0.1 to 10, got 0");
        assertThatThrownBy(() -> USUAL.parameter("channel-2.on"))
                .hasMessageStartingWith("there is no setting \"channel-2.on\"; there are channel-1.gain,");
    }

    @Test
    void anyValueInItsRangeMakesAController() {
        for (ModeSwitch way :
                List.of(ModeSwitch.CoContraction.DEFAULT, ModeSwitch.RateOfRise.DEFAULT, ModeSwitch.LongHold.DEFAULT)) {
            SplittableRandom random = new SplittableRandom(3);
            Settings settings = settings(way);
            for (int i = 0; i < 300; i++) {
                settings = RandomSession.turned(settings, random);
                for (Parameter parameter : settings.parameters()) {
                    assertThat(settings.get(parameter)).isBetween(parameter.low(), parameter.high());
                }
            }
            assertThat(settings).isNotEqualTo(settings(way));
        }
    }
}
