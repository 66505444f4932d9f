package org.opentmr.feature.covariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.Close;
import org.opentmr.Golden;
import org.opentmr.feature.Feature;
import org.opentmr.feature.WindowShape;
import org.opentmr.feature.spectral.Driver;

class PatternFeaturesTest {

    private static double[][] transposed(double[][] sampleMajor) {
        double[][] planar = new double[sampleMajor[0].length][sampleMajor.length];
        for (int n = 0; n < sampleMajor.length; n++) {
            for (int c = 0; c < planar.length; c++) {
                planar[c][n] = sampleMajor[n][c];
            }
        }
        return planar;
    }

    private static final Feature FEATURES = new PatternFeatures();

    @ParameterizedTest
    @ValueSource(strings = {"8ch_1000Hz", "8ch_200Hz", "4ch_2000Hz", "4ch_500Hz_envelope"})
    void agreesWithTheReference(String set) {
        JsonNode golden = Golden.read("decoder_features_" + set + ".json");
        for (int w = 0; w < golden.get("windows").size(); w++) {
            double[][] window = transposed(Golden.matrix(golden.get("windows").get(w)));
            double[] got = Driver.batch(FEATURES, window, Golden.number(golden.get("rate")));
            int pattern = PatternFeatures.patternSize(window.length);
            assertThat(got).hasSize(pattern + PatternFeatures.amplitudeSize(window.length));
            String what = set + " window " + w;
            Close.assertClose(
                    what + " pattern",
                    Golden.vector(golden.get("featuresA").get(w)),
                    Arrays.copyOf(got, pattern),
                    1e-9,
                    "two eigenvalue solvers and sums in another order");
            Close.assertClose(
                    what + " amplitude",
                    Golden.vector(golden.get("featuresB").get(w)),
                    Arrays.copyOfRange(got, pattern, got.length),
                    1e-9,
                    "sums in another order");
        }
    }

    @Test
    void aGainOfTheAmplifierShiftsOrScalesEveryNumber() {
        double gain = 1e-3;
        double[][] one = Driver.noise(4, 200);
        double[][] other = Driver.noise(4, 400);
        double[][] second = Driver.cut(other, 200, 200);
        double[] before = Driver.batch(FEATURES, one, 1000);
        double[] beforeOther = Driver.batch(FEATURES, second, 1000);
        for (double[][] window : List.of(one, second)) {
            for (double[] channel : window) {
                for (int n = 0; n < channel.length; n++) {
                    channel[n] *= gain;
                }
            }
        }
        double[] after = Driver.batch(FEATURES, one, 1000);
        double[] afterOther = Driver.batch(FEATURES, second, 1000);
        for (int i = 0; i < before.length; i++) {
            double shift = after[i] - before[i];
            boolean shifted = Math.abs(afterOther[i] - beforeOther[i] - shift) < 1e-6;
            boolean scaled = Math.abs(afterOther[i] * before[i] - after[i] * beforeOther[i])
                    < 1e-6 * Math.abs(afterOther[i] * before[i]);
            assertThat(shifted || scaled).as("element %d", i).isTrue();
        }
    }

    @Test
    void silenceAndDeadChannelsGiveFiniteFeatures() {
        double[][] training = Driver.noise(3, 200);
        training[1] = new double[200];
        for (double value : Driver.batch(FEATURES, training, 1000)) {
            assertThat(value).isFinite();
        }
        for (double value : Driver.batch(FEATURES, new double[3][200], 1000)) {
            assertThat(value).isFinite();
        }
        double[][] sine = new double[3][200];
        for (double[] channel : sine) {
            Arrays.setAll(channel, n -> 1000 * Math.sin(n / 3.0));
        }
        for (double value : Driver.batch(FEATURES, sine, 1000)) {
            assertThat(value).isFinite();
        }
    }

    @Test
    void nanReachesPatternAndAmplitudeAndIsGoneAWindowLater() {
        double[][] stream = Driver.noise(3, 500);
        stream[2][100] = Double.NaN;
        WindowShape shape = new WindowShape(3, 100, 50, 1000);
        List<double[]> windows = Driver.stream(FEATURES, shape, stream);
        for (int w = 0; w < windows.size(); w++) {
            double[] window = windows.get(w);
            boolean spoilt = w == 1 || w == 2;
            assertThat(Double.isNaN(window[2]))
                    .as("log magnitude, window %d", w)
                    .isEqualTo(spoilt);
            assertThat(Double.isNaN(window[12]))
                    .as("log covariance, window %d", w)
                    .isEqualTo(spoilt);
            assertThat(Double.isNaN(window[window.length - 1]))
                    .as("amplitude, window %d", w)
                    .isEqualTo(spoilt);
        }
    }

    @Test
    void streamsAsItComputesWindowByWindow() {
        double[][] stream = Driver.noise(4, 630);
        for (int hop : new int[] {3, 25, 60, 200}) {
            List<double[]> windows = Driver.stream(FEATURES, new WindowShape(4, 200, hop, 1000), stream);
            for (int w = 0; w < windows.size(); w++) {
                double[] batch = Driver.batch(FEATURES, Driver.cut(stream, w * hop, 200), 1000);
                Close.assertClose("hop " + hop + " window " + w, batch, windows.get(w), 1e-12, "sums in another order");
            }
        }
    }

    @Test
    void allocatesNothingInSteadyState() {
        assertThat(Driver.allocatedBytes(List.of(FEATURES), new WindowShape(8, 200, 25, 1000)))
                .isLessThan(64);
    }

    @Test
    void refusesAWindowShorterThanItsLags() {
        assertThatThrownBy(() -> FEATURES.newExtractor(new WindowShape(3, 6, 3, 1000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("PATTERN needs a window of 7 samples or more, got 6");
    }
}
