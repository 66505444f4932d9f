package org.opentmr.app.bench.model.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentmr.tuning.Parameter;

class DialTest {

    private static Dial dial(Dial.Reading reading, double low, double high, boolean whole, double reference) {
        return new Dial(
                new Parameter("p", Optional.empty(), "", low, high, whole, "means"),
                "Title",
                "Means",
                "u",
                reading,
                reference);
    }

    private static Dial usual(Dial.Reading reading) {
        return switch (reading) {
            case SHARE -> dial(reading, 0, 0.999, false, 1);
            case GAIN -> dial(reading, 0, 400, false, 100);
            case FACTOR -> dial(reading, 0.1, 10, false, 1);
            case TIME -> dial(reading, 1, 80, true, 0.025);
            case PLAIN, STRENGTH -> dial(reading, 0, 400, false, 1);
        };
    }

    @ParameterizedTest
    @EnumSource
    void everyPlaceOfTheTravelIsFoundAgain(Dial.Reading reading) {
        Dial dial = usual(reading);
        for (int place = 0; place <= dial.steps(); place++) {
            double value = dial.at(place);
            assertThat(value).isBetween(dial.parameter().low(), dial.parameter().high());
            // three digits are coarser than a thousandth of the travel near some ends
            assertThat(dial.place(value)).isCloseTo(place, within(6));
        }
        assertThat(dial.place(dial.at(0))).isZero();
        assertThat(dial.place(dial.at(dial.steps()))).isEqualTo(dial.steps());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsShownIsUnderstood(Dial.Reading reading) {
        Dial dial = usual(reading);
        double value = dial.at(dial.steps() / 2);
        assertThat(dial.value(dial.shown(value))).isCloseTo(value, within(1e-9));
    }

    @Test
    void aLowerStrengthForFullSpeedIsAHigherGain() {
        Dial gain = usual(Dial.Reading.GAIN);
        assertThat(gain.text(100)).isEqualTo("1.00 u");
        assertThat(gain.text(50)).isEqualTo("2.00 u");
        assertThat(gain.value(4)).isEqualTo(25);
        assertThat(gain.range()).isEqualTo("0.25 to 4.00 u");
        assertThat(gain.place(100)).isEqualTo(gain.steps() / 2);
        assertThat(gain.place(0)).as("no strength at all").isEqualTo(gain.steps());
    }

    @Test
    void unitsAreThoseOfTheClinic() {
        assertThat(usual(Dial.Reading.SHARE).number(0.725)).isEqualTo("72.5");
        assertThat(usual(Dial.Reading.TIME).number(10)).isEqualTo("250");
        assertThat(usual(Dial.Reading.TIME).value(260)).as("a whole decision").isEqualTo(10);
        assertThat(usual(Dial.Reading.STRENGTH).number(43.21)).isEqualTo("43.2");
        assertThat(usual(Dial.Reading.STRENGTH).range()).isEqualTo("0.00 to 400 u");
    }

    @Test
    void valuesBeyondTheRangeAreBroughtIntoIt() {
        assertThat(usual(Dial.Reading.SHARE).value(250)).isEqualTo(0.999);
        assertThat(usual(Dial.Reading.SHARE).place(7))
                .isEqualTo(usual(Dial.Reading.SHARE).steps());
    }

    @Test
    void aReferenceOfNothingIsRefused() {
        assertThatThrownBy(() -> dial(Dial.Reading.GAIN, 0, 1, false, Double.NaN))
                .hasMessage("p needs a reference above 0, got NaN");
    }
}
