package org.opentmr.feature.spectral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.Close;
import org.opentmr.Golden;
import org.opentmr.feature.Feature;

/** Every feature against LibEMG, on every window of every set. */
class SpectralGoldenTest {

    private static final List<String> SETS = List.of("a_8ch_1000Hz", "b_4ch_200Hz", "c_4ch_2000Hz");
    private static final Set<String> NOT_IN_LIBEMG = Set.of("LOGBAND");

    record Row(String set, String feature) {
        static Stream<Row> all() {
            return SETS.stream()
                    .flatMap(set -> Driver.names(new SpectralFeatures()).stream()
                            .filter(feature -> !NOT_IN_LIBEMG.contains(feature))
                            .map(feature -> new Row(set, feature)));
        }
    }

    @ParameterizedTest
    @MethodSource("org.opentmr.feature.spectral.SpectralGoldenTest$Row#all")
    void agreesWithLibEmg(Row row) {
        JsonNode set = named(Golden.read("windows.json").get("sets"), "name", row.set());
        JsonNode golden = named(Golden.read("features_" + row.set() + ".json").get("rows"), "feature", row.feature());
        Feature feature = Driver.feature(new SpectralFeatures(), row.feature());
        double rateHz = Golden.number(set.get("fs"));
        for (int w = 0; w < set.get("windows").size(); w++) {
            double[][] window = Golden.matrix(set.get("windows").get(w));
            double[] want = Golden.vector(golden.get("values").get(w));
            double[] got = Driver.batch(feature, window, rateHz);
            assertThat(got).hasSameSizeAs(want);
            Window which = new Window(row, set.get("cases").get(w).textValue(), rateHz);
            for (int i = 0; i < want.length; i++) {
                compare(which, window[i % window.length], i, want[i], got[i]);
            }
        }
    }

    record Window(Row row, String kind, double rateHz) {
        /** In these the spectrum is symmetric about a quarter of the rate, where exactly half of the power is passed. */
        boolean hasSymmetricSpectrum() {
            return kind.equals("single_impulse") || kind.equals("exact_zero_crossings");
        }
    }

    private static void compare(Window window, double[] channel, int i, double want, double got) {
        String what = window + "[" + i + "]";
        double range = range(channel);
        switch (window.row().feature()) {
            case "MDF" -> {
                if (Double.isNaN(want)) {
                    // The reference raises for the whole window where one channel has no median.
                    boolean none = Double.isNaN(range) || window.kind().equals("constant_zero");
                    assertThat(Double.isNaN(got)).as(what).isEqualTo(none);
                } else if (window.hasSymmetricSpectrum()) {
                    double binHz = window.rateHz() / (2 * Integer.highestOneBit(channel.length));
                    assertThat(got)
                            .as("%s: rounding decides a tie", what)
                            .isBetween(want - 2 * binHz, want + 2 * binHz);
                } else {
                    Close.assertClose(what, want, got, 1e-9, "two Fourier transforms in double precision");
                }
            }
            case "RMSPHASOR", "WLPHASOR" ->
                Close.assertClose(what, want, got, 1e-6, "the reference rounds its phase factors to single precision");
            case "WENT" -> {
                if (Double.isNaN(want) && range > 0) {
                    assertThat(got)
                            .as("%s: the reference takes 0 log 0 for NaN", what)
                            .isBetween(0.0, 3.0);
                } else {
                    Close.assertClose(
                            what,
                            want,
                            got,
                            range == 0 ? 1e-6 : 1e-9,
                            "the details of a constant are the rounding of the filter's coefficients");
                }
            }
            case "WWL" -> {
                if (range == 0) {
                    double energy = channel[0] * channel[0];
                    Close.assertClose(what, Math.exp(want), Math.exp(got), 1e-12 * (1 + energy), "rounding of squares");
                } else {
                    Close.assertClose(what, want, got, 1e-9, "the same sums in another order");
                }
            }
            case "SAMPEN" -> {
                if (Double.isNaN(range)) {
                    assertThat(got)
                            .as("%s: the reference lets NaN pass as 0", what)
                            .isNaN();
                } else if (range == 0) {
                    assertThat(got).as("%s: constant", what).isZero();
                } else {
                    Close.assertClose(what, want, got, 1e-9, "a count of pairs");
                }
            }
            case "FUZZYEN" -> {
                if (range == 0) {
                    assertThat(got).as("%s: constant", what).isNaN();
                } else {
                    boolean lonely = want > 20;
                    Close.assertClose(
                            what,
                            want,
                            got,
                            lonely ? 1e-6 : 1e-9,
                            "the reference adds a pattern's likeness to itself, 1, and takes it away again: without "
                                    + "alike pairs few digits are left");
                }
            }
            default -> Close.assertClose(what, want, got, 1e-9, "the same sums in another order");
        }
    }

    private static double range(double[] channel) {
        double low = channel[0];
        double high = channel[0];
        for (double x : channel) {
            low = Math.min(low, x);
            high = Math.max(high, x);
        }
        return high - low;
    }

    private static JsonNode named(JsonNode list, String field, String name) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(node -> node.get(field).textValue().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
