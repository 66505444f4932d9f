package org.opentmr.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.opentmr.Close.assertClose;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.filter.FilterSpec.BandPass;
import org.opentmr.filter.FilterSpec.BandStop;
import org.opentmr.filter.FilterSpec.HighPass;
import org.opentmr.filter.FilterSpec.LowPass;
import org.opentmr.filter.FilterSpec.Notch;

class FilterSpecTest {

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(() -> new HighPass(0, 20), "high-pass needs an order from 1 to 10, got order=0"),
                refusal(() -> new LowPass(11, 20), "low-pass needs an order from 1 to 10, got order=11"),
                refusal(() -> new HighPass(4, 0), "high-pass needs cutoffHz > 0, got cutoffHz=0.0"),
                refusal(() -> new LowPass(4, Double.NaN), "low-pass needs cutoffHz > 0, got cutoffHz=NaN"),
                refusal(
                        () -> new LowPass(4, Double.POSITIVE_INFINITY),
                        "low-pass needs cutoffHz > 0, got cutoffHz=Infinity"),
                refusal(
                        () -> new BandPass(4, 450, 20),
                        "band-pass needs 0 < lowHz < highHz, got lowHz=450.0, highHz=20.0"),
                refusal(
                        () -> new BandStop(2, 50, Double.NaN),
                        "band-stop needs 0 < lowHz < highHz, got lowHz=50.0, highHz=NaN"),
                refusal(() -> new BandStop(0, 48, 52), "band-stop needs an order from 1 to 10, got order=0"),
                refusal(() -> new Notch(-50, 30, 1), "notch needs frequencyHz > 0, got frequencyHz=-50.0"),
                refusal(() -> new Notch(50, Double.NaN, 1), "notch needs q >= 1, got q=NaN"),
                refusal(() -> new Notch(50, 30, 0), "notch needs harmonics >= 1, got harmonics=0"),
                refusal(
                        () -> new HighPass(4, 500).design(1000),
                        "high-pass at 500 Hz needs a rate above 1000 Hz, got rateHz=1000.0"),
                refusal(
                        () -> new LowPass(4, 450).design(200),
                        "low-pass at 450 Hz needs a rate above 900 Hz, got rateHz=200.0"),
                refusal(
                        () -> new BandPass(4, 20, 450).design(Double.NaN),
                        "band-pass at 450 Hz needs a rate above 900 Hz, got rateHz=NaN"),
                refusal(
                        () -> new BandStop(4, 20, 100).design(200),
                        "band-stop at 100 Hz needs a rate above 200 Hz, got rateHz=200.0"),
                refusal(
                        () -> new Notch(50, 30, 3).design(100),
                        "notch at 50 Hz needs a rate above 100 Hz, got rateHz=100.0"),
                refusal(
                        () -> new HighPass(4, 20).design(Double.POSITIVE_INFINITY),
                        "high-pass at 20 Hz needs a rate above 40 Hz, got rateHz=Infinity"),
                refusal(
                        () -> new Biquad(1, 0, 0, -2, 1),
                        "a section is stable where |a2| < 1 and |a1| < 1 + a2, got a1=-2.0, a2=1.0"),
                refusal(
                        () -> new SosDesign(1000, List.of()).then(new SosDesign(2000, List.of())),
                        "filters in a row need one rate, got 1000.0 Hz and 2000.0 Hz"),
                refusal(
                        () -> new Biquad(Double.NaN, 0, 0, 0, 0),
                        "a section needs a finite numerator, got b0=NaN, b1=0.0, b2=0.0"),
                refusal(
                        () -> new HighPass(4, 20).design(1000).at(501),
                        "a response needs a frequency from 0 to 500.0 Hz, half the rate, got frequencyHz=501.0"));
    }

    private static Arguments refusal(ThrowingCallable code, String message) {
        return Arguments.argumentSet(message, code, message);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesWithTheValues(ThrowingCallable code, String message) {
        assertThatIllegalArgumentException().isThrownBy(code).withMessage(message);
    }

    @Test
    void refusesACutOffTooLowForDoubleArithmetic() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HighPass(4, 1e-9).design(1000))
                .withMessageStartingWith("a section is stable where");
    }

    @Test
    void describesItselfWithUnits() {
        assertThat(new HighPass(4, 20).describe()).isEqualTo("high-pass 20 Hz, Butterworth order 4");
        assertThat(new LowPass(2, 4.5).describe()).isEqualTo("low-pass 4.5 Hz, Butterworth order 2");
        assertThat(new BandPass(4, 20, 450).describe()).isEqualTo("band-pass 20–450 Hz, Butterworth order 4");
        assertThat(new BandStop(2, 58, 62).describe()).isEqualTo("band-stop 58–62 Hz, Butterworth order 2");
        assertThat(new Notch(50, 30, 1).describe()).isEqualTo("notch 50 Hz, Q 30");
        assertThat(new Notch(60, 30, 3).describe()).isEqualTo("notch 60 Hz and its multiples up to 180 Hz, Q 30");
    }

    @Test
    void notchesEveryMultipleBelowHalfTheRate() {
        SosDesign design = new Notch(60, 30, 10).design(500);
        assertThat(design.sections()).hasSize(4);
        for (int k = 1; k <= 4; k++) {
            assertThat(design.at(60 * k).magnitude()).as("at %d Hz", 60 * k).isLessThan(1e-12);
        }
        assertThat(design.at(30).magnitude()).isBetween(0.98, 1.0);
        assertThat(design.at(30).decibels()).isBetween(-0.2, 0.0);
    }

    @Test
    void notchIsAsWideAsItsQSays() {
        SosDesign design = new Notch(50, 25, 3).design(2000);
        double half = 1.0;
        for (int k = 1; k <= 3; k++) {
            SosDesign alone = new SosDesign(2000, List.of(design.sections().get(k - 1)));
            double width = edge(alone, 50 * k, 1) - edge(alone, 50 * k, -1);
            assertClose(
                    "width of notch " + k, 2 * half * k, width, 2e-3, "the bilinear transform bends 1 Hz by this much");
        }
    }

    /** Where, from the centre outwards, the gain comes back to 1/√2. */
    private static double edge(SosDesign design, double centreHz, int direction) {
        double offset = 0;
        while (design.at(centreHz + direction * offset).magnitude() < Math.sqrt(0.5)) {
            offset += 1e-4;
        }
        return centreHz + direction * offset;
    }

    @Test
    void cascadeMultipliesResponses() {
        List<FilterSpec> specs = List.of(new HighPass(4, 20), new LowPass(3, 300), new Notch(50, 30, 3));
        SosDesign all = FilterSpec.cascade(specs, 1000);
        double product = 1;
        for (FilterSpec spec : specs) {
            product *= spec.design(1000).at(70).magnitude();
        }
        assertThat(all.sections()).hasSize(2 + 2 + 3);
        assertClose("magnitude at 70 Hz", product, all.at(70).magnitude(), 1e-12, "one multiplication a section");
    }

    @Test
    void noFilterPassesEverything() {
        SosDesign none = FilterSpec.cascade(List.of(), 1000);
        double[] samples = {3, -1, 4};
        none.newState().run(samples, 0, 3);
        assertThat(samples).containsExactly(3, -1, 4);
        assertThat(none.at(123)).isEqualTo(new FrequencyResponse(1, 0));
    }
}
