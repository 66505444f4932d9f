package org.opentmr.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opentmr.Close.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.filter.FilterSpec.BandPass;
import org.opentmr.filter.FilterSpec.BandStop;
import org.opentmr.filter.FilterSpec.HighPass;
import org.opentmr.filter.FilterSpec.LowPass;

/** Orders 1 to 10 over bands and rates: against SciPy (generate_butterworth.py), and against what defines a Butterworth filter. */
class ButterworthGridTest {

    static Stream<Arguments> rows() throws IOException {
        try (InputStream in = ButterworthGridTest.class.getResourceAsStream("butterworth.json")) {
            JsonNode rows = new ObjectMapper().readTree(in).get("rows");
            return StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> Arguments.argumentSet(
                            row.get("type").textValue() + " " + row.get("order") + " " + row.get("cutoff_hz") + " at "
                                    + row.get("fs") + " Hz",
                            row));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void sectionsAreThoseOfSciPyInItsOrder(JsonNode row) {
        FilterGoldenTest.assertSections(
                row.get("sos"), FilterGoldenTest.design(row), 1e-9, "double arithmetic over 20 roots");
    }

    static Stream<Arguments> grid() {
        return Stream.of(200.0, 500.0, 1000.0, 2000.0, 4000.0)
                .flatMap(rate -> Stream.of(0.0005, 0.01, 0.05, 0.2, 0.45, 0.499)
                        .flatMap(share -> Stream.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
                                .map(order -> Arguments.of(order, share * rate, rate))));
    }

    @ParameterizedTest
    @MethodSource("grid")
    void lowPassAndHighPass(int order, double cutoffHz, double rateHz) {
        SosDesign low = new LowPass(order, cutoffHz).design(rateHz);
        SosDesign high = new HighPass(order, cutoffHz).design(rateHz);
        assertStable(low);
        assertStable(high);
        assertClose(
                "low-pass at 0", 1, low.at(0).magnitude(), 1e-6, "1 + a1 + a2 cancels to 1e-6 at the lowest cut-off");
        assertClose("high-pass at half the rate", 1, high.at(rateHz / 2).magnitude(), 1e-6, "as the low-pass");
        assertComplementary(low, high, cutoffHz);
    }

    @ParameterizedTest
    @MethodSource("grid")
    void bandPassAndBandStop(int order, double centreHz, double rateHz) {
        double lowHz = 0.8 * centreHz;
        double highHz = Math.min(1.25 * centreHz, (centreHz + rateHz / 2) / 2);
        SosDesign pass = new BandPass(order, lowHz, highHz).design(rateHz);
        SosDesign stop = new BandStop(order, lowHz, highHz).design(rateHz);
        assertStable(pass);
        assertStable(stop);
        assertComplementary(pass, stop, lowHz);
        assertComplementary(pass, stop, highHz);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void fallsMonotonically(int order) {
        SosDesign design = new LowPass(order, 100).design(1000);
        double before = 2;
        for (double hertz : List.of(0.0, 50.0, 80.0, 100.0, 120.0, 200.0, 300.0)) {
            double magnitude = design.at(hertz).magnitude();
            assertThat(magnitude).as("order %d at %.0f Hz", order, hertz).isLessThan(before + 1e-12);
            before = magnitude;
        }
    }

    /** The two share the power at every frequency, one half each at the band edge. */
    private static void assertComplementary(SosDesign one, SosDesign other, double edgeHz) {
        String why = "double; poles near the unit circle lose up to 8 digits at the lowest cut-off";
        assertClose("gain at the edge", Math.sqrt(0.5), one.at(edgeHz).magnitude(), 1e-6, why);
        for (int i = 1; i < 20; i++) {
            double hertz = one.rateHz() / 2 * i / 20;
            double power = Math.pow(one.at(hertz).magnitude(), 2)
                    + Math.pow(other.at(hertz).magnitude(), 2);
            assertClose("power of both at " + hertz + " Hz", 1, power, 1e-6, why);
        }
    }

    private static void assertStable(SosDesign design) {
        for (Biquad section : design.sections()) {
            double discriminant = section.a1() * section.a1() / 4 - section.a2();
            double largest =
                    discriminant < 0 ? Math.sqrt(section.a2()) : Math.abs(section.a1()) / 2 + Math.sqrt(discriminant);
            assertThat(largest).as("pole radius of %s", section).isLessThan(1);
        }
    }
}
