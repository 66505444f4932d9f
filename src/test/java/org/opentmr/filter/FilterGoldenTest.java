package org.opentmr.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opentmr.Close.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.Golden;
import org.opentmr.filter.FilterSpec.BandPass;
import org.opentmr.filter.FilterSpec.BandStop;
import org.opentmr.filter.FilterSpec.HighPass;
import org.opentmr.filter.FilterSpec.LowPass;
import org.opentmr.filter.FilterSpec.Notch;

/** Every row of golden/filters.json: coefficients, steady state, three ways of filtering, response. */
class FilterGoldenTest {

    private static final JsonNode FILE = Golden.read("filters.json");

    static Stream<Arguments> rows() {
        return StreamSupport.stream(FILE.get("filters").spliterator(), false)
                .map(row -> Arguments.argumentSet(
                        row.get("type").textValue() + " " + row.get("cutoff_hz") + " at " + row.get("fs") + " Hz",
                        row));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void sectionsAreThoseOfSciPyInItsOrder(JsonNode row) {
        assertSections(row.get("sos"), design(row), 1e-9, "double arithmetic, roots of polynomials up to order 8");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void steadyMemory(JsonNode row) {
        double[][] want = Golden.matrix(row.get("zi"));
        double[][] got = design(row).steadyMemory();
        assertThat(got).hasDimensions(want.length, 2);
        for (int k = 0; k < want.length; k++) {
            assertClose("zi of section " + k, want[k], got[k], 1e-9, "1 + a1 + a2 cancels to 1e-5 at 4 Hz of 2000");
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void fromZero(JsonNode row) {
        double[] samples = input(row);
        new SosState(design(row), SosState.Start.ZERO).run(samples, 0, samples.length);
        assertClose("causal", Golden.vector(row.get("causal")), samples, 1e-9, "double arithmetic against sosfilt");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void fromTheSteadyStateOfTheFirstSample(JsonNode row) {
        double[] samples = input(row);
        design(row).newState().run(samples, 0, samples.length);
        assertClose(
                "causal_steady",
                Golden.vector(row.get("causal_steady")),
                samples,
                1e-9,
                "double arithmetic against sosfilt");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void forwardsAndBackwards(JsonNode row) {
        double[] samples = input(row);
        double[] untouched = samples.clone();
        double[] got = ZeroPhaseAnalysis.filtered(design(row), samples);
        assertClose(
                "zero_phase",
                Golden.vector(row.get("zero_phase")),
                got,
                1e-9,
                "double arithmetic against sosfiltfilt, errors of two passes");
        assertThat(samples).isEqualTo(untouched);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void response(JsonNode row) {
        double[] frequencies = Golden.vector(row.get("freq_hz"));
        double[] magnitude = Golden.vector(row.get("magnitude"));
        double[] phase = Golden.vector(row.get("phase_rad"));
        SosDesign design = design(row);
        for (int i = 0; i < frequencies.length; i++) {
            FrequencyResponse got = design.at(frequencies[i]);
            assertClose("magnitude at " + frequencies[i] + " Hz", magnitude[i], got.magnitude(), 1e-9, "double");
            if (magnitude[i] > 1e-4) {
                double turned = Math.IEEEremainder(got.phaseRadians() - phase[i], 2 * Math.PI);
                assertClose(
                        "phase at " + frequencies[i] + " Hz",
                        0,
                        turned,
                        1e-9,
                        "double; where next to nothing passes the phase is rounding noise");
            }
        }
    }

    /** Compares {@code [b0 b1 b2 a0 a1 a2]} of every section. */
    static void assertSections(JsonNode sos, SosDesign design, double tolerance, String why) {
        double[][] want = Golden.matrix(sos);
        assertThat(design.sections()).hasSize(want.length);
        for (int k = 0; k < want.length; k++) {
            Biquad section = design.sections().get(k);
            double[] got = {section.b0(), section.b1(), section.b2(), 1, section.a1(), section.a2()};
            assertRelative("section " + k, want[k], got, tolerance, why);
        }
    }

    /** Relative to the numerator's and the denominator's own size, since a gain can be far below 1. */
    private static void assertRelative(String what, double[] want, double[] got, double tolerance, String why) {
        double numerator = Math.max(Math.abs(want[0]), Math.max(Math.abs(want[1]), Math.abs(want[2])));
        for (int i = 0; i < want.length; i++) {
            double size = i < 3 ? numerator : 1;
            assertClose(what + "[" + i + "]", want[i] / size, got[i] / size, tolerance, why);
        }
    }

    static SosDesign design(JsonNode row) {
        double[] edges = Golden.vector(row.get("cutoff_hz"));
        int order = row.get("order").intValue();
        FilterSpec spec = switch (row.get("type").textValue()) {
            case "lowpass" -> new LowPass(order, edges[0]);
            case "highpass" -> new HighPass(order, edges[0]);
            case "bandpass" -> new BandPass(order, edges[0], edges[1]);
            case "bandstop" -> new BandStop(order, edges[0], edges[1]);
            case "notch" -> new Notch(edges[0], row.get("Q").doubleValue(), 1);
            default -> throw new IllegalArgumentException("unknown type in " + row.get("type"));
        };
        return spec.design(row.get("fs").doubleValue());
    }

    private static double[] input(JsonNode row) {
        return Golden.vector(FILE.get("inputs").get(row.get("fs").asText()).get("x"));
    }
}
