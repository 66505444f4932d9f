package org.opentmr.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opentmr.Close.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.Golden;

/** Time-domain features against the reference rows; see golden/README.md. */
class FeatureGoldenTest {

    private static final List<String> SETS = List.of("a_8ch_1000Hz", "b_4ch_200Hz", "c_4ch_2000Hz");

    /** Our name, the row's source, feature and parameters. */
    private static final String[][] ROWS = {
        {"MAV", "libemg", "MAV", "{}"},
        {"MAV", "own", "MAV", "{}"},
        {"WL", "libemg", "WL", "{}"},
        {"WL", "own", "WL", "{}"},
        {"LS", "libemg", "LS", "{}"},
        {"LS", "own", "LS", "{}"},
        {"MFL", "libemg", "MFL", "{}"},
        {"MFL", "own", "MFL", "{}"},
        {"MSR", "libemg", "MSR", "{}"},
        {"MSR", "own", "MSR", "{}"},
        {"WAMP", "own", "WAMP_2e-3", "{}"},
        {"WAMP", "libemg", "WAMP", "{}"},
        {"WAMP(8)", "libemg", "WAMP", "{\"WAMP_threshold\":8}"},
        {"RMS", "libemg", "RMS", "{}"},
        {"RMS", "own", "RMS", "{}"},
        {"IAV", "libemg", "IAV", "{}"},
        {"IAV", "own", "IAV", "{}"},
        {"DASDV", "libemg", "DASDV", "{}"},
        {"DASDV", "own", "DASDV", "{}"},
        {"VAR", "libemg", "VAR", "{}"},
        {"VAR", "own", "VAR", "{}"},
        {"M0", "libemg", "M0", "{}"},
        {"M2", "libemg", "M2", "{}"},
        {"M4", "libemg", "M4", "{}"},
        {"SPARSI", "libemg", "SPARSI", "{}"},
        {"IRF", "libemg", "IRF", "{}"},
        {"WLF", "libemg", "WLF", "{}"},
        {"AR", "libemg", "AR", "{}"},
        {"AR(1)", "libemg", "AR", "{\"AR_order\":1}"},
        {"AR(6)", "libemg", "AR", "{\"AR_order\":6}"},
        {"AR(4)", "own", "AR_4", "{}"},
        {"AR(6)", "own", "AR_6", "{}"},
        {"CC(4)", "own", "CC_4", "{}"},
        {"CC(6)", "own", "CC_6", "{}"},
        {"LD", "libemg", "LD", "{}"},
        {"LD", "own", "LD", "{}"},
        {"MAVFD", "libemg", "MAVFD", "{}"},
        {"MAVSLP", "libemg", "MAVSLP", "{}"},
        {"MAVSLP(2)", "own", "MAVSLP_2", "{}"},
        {"MAVSLP(3)", "own", "MAVSLP_3", "{}"},
        {"MAVSLP(4)", "own", "MAVSLP_4", "{}"},
        {"MPK", "libemg", "MPK", "{}"},
        {"SKEW", "libemg", "SKEW", "{}"},
        {"KURT", "libemg", "KURT", "{}"},
        {"PAP", "libemg", "PAP", "{}"},
        {"MZP", "libemg", "MZP", "{}"},
        {"TM", "libemg", "TM", "{}"},
        {"TM(4)", "libemg", "TM", "{\"TM_order\":4}"},
        {"ISD", "libemg", "ISD", "{}"},
        {"COR", "libemg", "COR", "{}"},
        {"MDIFF", "libemg", "MDIFF", "{}"},
        {"MLK", "libemg", "MLK", "{}"},
        {"ACT", "libemg", "ACT", "{}"},
        {"ACT", "own", "ACT", "{}"},
        {"MOB", "libemg", "MOB", "{}"},
        {"MOB", "own", "MOB", "{}"},
        {"COMP", "own", "COMP", "{}"},
        {"MEAN", "libemg", "MEAN", "{}"},
        {"ZC", "own", "ZC", "{}"},
        {"ZC(8)", "own", "ZC_threshold_8", "{}"},
        {"SSC", "own", "SSC", "{}"},
        {"SSC(8)", "own", "SSC_threshold_8", "{}"},
        {"SSCPROD(64)", "own", "SSC_product_64", "{}"},
    };

    private static final Map<String, JsonNode> ALL_ROWS = new HashMap<>();
    private static final JsonNode WINDOWS = Golden.read("windows.json").get("sets");

    static Stream<Arguments> rows() {
        return Stream.of(ROWS)
                .flatMap(row -> Stream.of(0, 1, 2).map(set -> Arguments.of(set, row[0], row[1], row[2], row[3])));
    }

    static JsonNode values(int set, String source, String feature, String parameters) {
        JsonNode file = ALL_ROWS.computeIfAbsent(SETS.get(set), name -> Golden.read("features_" + name + ".json"));
        for (JsonNode row : file.get("rows")) {
            if (row.get("source").asText().equals(source)
                    && row.get("feature").asText().equals(feature)
                    && row.get("params").toString().equals(parameters)) {
                return row.get("values");
            }
        }
        throw new IllegalArgumentException("no row " + source + " " + feature + " " + parameters);
    }

    static int windows(int set) {
        return WINDOWS.get(set).get("windows").size();
    }

    static String caseOf(int set, int window) {
        return WINDOWS.get(set).get("cases").get(window).asText();
    }

    static int windowOf(int set, String name) {
        for (int window = 0; window < windows(set); window++) {
            if (caseOf(set, window).equals(name)) {
                return window;
            }
        }
        throw new IllegalArgumentException("no case " + name);
    }

    static double[] ours(String feature, int set, int window) {
        JsonNode node = WINDOWS.get(set);
        double[][] samples = Golden.matrix(node.get("windows").get(window));
        return Features.compute(Features.named(feature), samples, node.get("fs").asDouble());
    }

    @ParameterizedTest(name = "{1} is {2}''s {3} {4} in set {0}")
    @MethodSource("rows")
    void agreesWithTheReference(int set, String name, String source, String feature, String parameters) {
        JsonNode values = values(set, source, feature, parameters);
        for (int window = 0; window < windows(set); window++) {
            String where = name + " " + caseOf(set, window);
            double[] want = Golden.vector(values.get(window));
            if (caseOf(set, window).equals("one_nan") && feature.equals("WAMP") && source.equals("libemg")) {
                // LibEMG counts past a sample that is missing; here the count is missing too
                want[1] = Double.NaN;
            }
            assertClose(where, want, ours(name, set, window), 1e-9, "double arithmetic in another order of sums");
            double largest = 0;
            for (double value : want) {
                largest = Double.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
            }
            if (caseOf(set, window).startsWith("noise") && largest < 1) {
                double[] got = ours(name, set, window);
                for (int i = 0; i < want.length; i++) {
                    assertClose(
                            where + " relative to the largest",
                            want[i] / largest,
                            got[i] / largest,
                            1e-9,
                            "small numbers too");
                }
            }
        }
    }

    @ParameterizedTest(name = "set {0}")
    @MethodSource("sets")
    void groupTdpsdIsTheOwnRowDescriptorByDescriptor(int set) {
        JsonNode values = values(set, "own", "TDPSD", "{}");
        for (int window = 0; window < windows(set); window++) {
            double[] byChannel = Golden.vector(values.get(window));
            int channels = byChannel.length / 6;
            double[] want = new double[byChannel.length];
            for (int i = 0; i < want.length; i++) {
                want[i] = byChannel[i % channels * 6 + i / channels];
            }
            assertClose("TDPSD " + caseOf(set, window), want, ours("TDPSD", set, window), 1e-9, "logarithms combined");
        }
    }

    @ParameterizedTest(name = "set {0}")
    @MethodSource("sets")
    void complexityTimesMobilityIsTheRatioThatLibEmgMeansByComplexity(int set) {
        JsonNode values = values(set, "own", "COMP_ratio", "{}");
        for (int window = 0; window < windows(set); window++) {
            double[] want = Golden.vector(values.get(window));
            double[] complexity = ours("COMP", set, window);
            double[] mobility = ours("MOB", set, window);
            for (int channel = 0; channel < want.length; channel++) {
                assertClose(
                        "COMP x MOB " + caseOf(set, window),
                        want[channel],
                        complexity[channel] * mobility[channel],
                        1e-9,
                        "double arithmetic");
            }
        }
    }

    static Stream<Integer> sets() {
        return Stream.of(0, 1, 2);
    }

    @Test
    void zeroCrossingThroughAnExactZeroCountsOnceWhereLibEmgMissesIt() {
        int window = windowOf(0, "exact_zero_crossings");
        double[] libemg = Golden.vector(values(0, "libemg", "ZC", "{}").get(window));
        double[] got = ours("ZC", 0, window);
        // 1 0 -1 0 …: a crossing at every other sample, none of them between neighbours
        assertThat(libemg[0]).isZero();
        assertThat(got[0]).isEqualTo(99);
    }

    @Test
    void slopeSignChangesOfAConstantAreNoneWhereLibEmgCountsAll() {
        int window = windowOf(0, "constant_nonzero");
        assertThat(values(0, "libemg", "SSC", "{}").get(window).get(0).asInt()).isEqualTo(198);
        assertThat(ours("SSC", 0, window)).containsOnly(0);
        assertThat(ours("SSCPROD", 0, window)).containsOnly(0);
    }

    @Test
    void complexityOfAChannelDoesNotDependOnOtherChannelsAsInLibEmg() {
        double[][] samples = Golden.matrix(WINDOWS.get(0).get("windows").get(2));
        double[] together = Features.compute(Features.named("COMP"), samples, 1000);
        double[] alone = Features.compute(Features.named("COMP"), new double[][] {samples[3]}, 1000);
        assertThat(alone[0]).isEqualTo(together[3]);
    }

    @Test
    void cepstrumOfAFirstOrderPoleIsItsSeriesWhereLibEmgIsNot() {
        double[] c = new double[4];
        LinearPrediction.cepstrum(new double[] {-0.5, 0, 0, 0}, c);
        // log 1 / (1 - z/2) = sum z^n / (n 2^n)
        assertClose("cepstrum", new double[] {0.5, 0.125, 1 / 24.0, 1 / 64.0}, c, 1e-15, "double arithmetic");
    }

    @Test
    void slopesOfManySegmentsStayWithTheirWindowWhereLibEmgMixesABatch() {
        List<double[]> once = new ArrayList<>();
        for (int window = 0; window < 6; window++) {
            once.add(ours("MAVSLP(3)", 0, window));
        }
        JsonNode values = values(0, "own", "MAVSLP_3", "{}");
        for (int window = 0; window < 6; window++) {
            assertClose("MAVSLP(3)", Golden.vector(values.get(window)), once.get(window), 1e-9, "double arithmetic");
        }
    }

    @Test
    void everyNumberOfAChannelWithAMissingSampleIsNaNAndNoOther() {
        int window = windowOf(0, "one_nan");
        double[][] samples = Golden.matrix(WINDOWS.get(0).get("windows").get(window));
        for (FeatureFamily family : new TimeDomainFeatures().families()) {
            Feature feature = family.with();
            double[] all = Features.compute(feature, samples, 1000);
            double[] sick = Features.compute(feature, new double[][] {samples[1]}, 1000);
            assertThat(sick).as(feature.name()).containsOnly(Double.NaN);
            long missing = Arrays.stream(all).filter(Double::isNaN).count();
            assertThat(missing).as(feature.name()).isEqualTo(sick.length);
        }
    }

    @Test
    void publishedDescriptorsAreTheirFormulas() {
        double[] x = {3, -1, 4, 1, -5, 9, 2, -6};
        double[] logs = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            logs[i] = Math.log(x[i] * x[i] + Math.ulp(1.0));
        }
        double[] a = descriptors(x);
        double[] b = descriptors(logs);
        double[] want = new double[6];
        for (int i = 0; i < 6; i++) {
            want[i] = -2 * a[i] * b[i] / (a[i] * a[i] + b[i] * b[i]);
        }
        double[] got = Features.compute(Features.named("KTDPSD"), new double[][] {x}, 1000);
        assertClose("KTDPSD", want, got, 1e-12, "double arithmetic");
    }

    /** Al-Timemy and others 2016, written out. */
    private static double[] descriptors(double[] s) {
        int n = s.length;
        double p0 = 0;
        double p2 = 0;
        double p4 = 0;
        double l2 = 0;
        double l4 = 0;
        for (int i = 0; i < n; i++) {
            p0 += s[i] * s[i];
            if (i > 0) {
                p2 += Math.pow(s[i] - s[i - 1], 2);
                l2 += Math.abs(s[i] - s[i - 1]);
            }
            if (i > 1) {
                p4 += Math.pow(s[i] - 2 * s[i - 1] + s[i - 2], 2);
                l4 += Math.abs(s[i] - 2 * s[i - 1] + s[i - 2]);
            }
        }
        double m0 = Math.pow(Math.sqrt(p0), 0.1) / 0.1;
        double m2 = Math.pow(Math.sqrt(p2 / (n - 1)), 0.1) / 0.1;
        double m4 = Math.pow(Math.sqrt(p4 / (n - 1)), 0.1) / 0.1;
        double[] f = {
            m0, m0 - m2, m0 - m4, m0 / Math.sqrt(Math.abs((m0 - m2) * (m0 - m4))), m2 / Math.sqrt(m0 * m4), l2 / l4
        };
        for (int i = 0; i < 6; i++) {
            f[i] = Math.log(Math.abs(f[i]));
        }
        return f;
    }
}
