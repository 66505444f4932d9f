package org.opentmr.feature.covariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
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

class DecoderFeaturesTest {

    private static double[][] transposed(double[][] sampleMajor) {
        double[][] planar = new double[sampleMajor[0].length][sampleMajor.length];
        for (int n = 0; n < sampleMajor.length; n++) {
            for (int c = 0; c < planar.length; c++) {
                planar[c][n] = sampleMajor[n][c];
            }
        }
        return planar;
    }

    private static List<double[]> statistics(double[][]... windows) {
        List<double[]> all = new ArrayList<>();
        for (double[][] window : windows) {
            all.add(Driver.batch(new WindowStatistics(), window, 1000));
        }
        return all;
    }

    private static WindowScale scaleOf(double[][]... windows) {
        return WindowScale.of(statistics(windows), windows[0].length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8ch_1000Hz", "8ch_200Hz", "4ch_2000Hz", "4ch_500Hz_envelope"})
    void agreesWithTheReference(String set) {
        JsonNode golden = Golden.read("decoder_features_" + set + ".json");
        WindowScale scale = new WindowScale(
                Golden.number(golden.get("unit")),
                Golden.vector(golden.get("floorMav")),
                Golden.vector(golden.get("floorWl")),
                Golden.vector(golden.get("floorC")),
                Golden.vector(golden.get("floorD")));
        for (int w = 0; w < golden.get("windows").size(); w++) {
            double[][] window = transposed(Golden.matrix(golden.get("windows").get(w)));
            double[] got = Driver.batch(new DecoderFeatures(scale), window, Golden.number(golden.get("rate")));
            int pattern = DecoderFeatures.patternSize(window.length);
            assertThat(got).hasSize(pattern + DecoderFeatures.amplitudeSize(window.length));
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
    void learnsTheUnitOfTheReference() {
        JsonNode golden = Golden.read("decoder_chain_4ch_500Hz.json");
        JsonNode windows = golden.get("trainWindows");
        double[][][] planar = new double[windows.size()][][];
        Arrays.setAll(planar, w -> transposed(Golden.matrix(windows.get(w))));
        Close.assertClose(
                "unit", Golden.number(golden.get("unit")), scaleOf(planar).unit(), 1e-12, "one mean");
    }

    @Test
    void learnsFloorsSixtyDecibelsBelowTheMean() {
        double[][] window = {{3, -3, 3, -3, 3, -3, 3, -3}, {1, 1, 1, 1, 1, 1, 1, 1}};
        WindowScale scale = scaleOf(window, window);
        assertThat(scale.channels()).isEqualTo(2);
        Close.assertClose("unit", 2, scale.unit(), 1e-12, "mean of 3 and 1");
        Close.assertClose("magnitude", new double[] {1.5e-3, 0.5e-3}, scale.magnitudeFloor(), 1e-11, "3/2 and 1/2");
        Close.assertClose("step", new double[] {3e-3, 1e-12}, scale.stepFloor(), 1e-11, "6/2 and nothing");
        Close.assertClose("covariance", new double[] {2.25e-6, 0.25e-6}, scale.covarianceFloor(), 1e-11, "9/4 and 1/4");
        Close.assertClose("difference", new double[] {9e-6, 1e-12}, scale.differenceFloor(), 1e-11, "36/4 and nothing");
    }

    @Test
    void statisticsOfTheTrainingAndSamplesOfTheStreamGiveTheSameFeatures() {
        double[][] window = Driver.noise(5, 200);
        WindowScale scale = scaleOf(window);
        DecoderFeatures features = new DecoderFeatures(scale);
        double[] streamed = Driver.batch(features, window, 1000);
        double[] converted = new double[streamed.length];
        features.newConverter().convert(statistics(window).get(0), converted, 0);
        assertThat(converted).containsExactly(streamed);
    }

    @Test
    void aGainOfTheAmplifierChangesNothing() {
        double[][] window = Driver.noise(4, 200);
        double[] before = Driver.batch(new DecoderFeatures(scaleOf(window)), window, 1000);
        for (double[] channel : window) {
            for (int n = 0; n < channel.length; n++) {
                channel[n] *= 1e-6;
            }
        }
        double[] after = Driver.batch(new DecoderFeatures(scaleOf(window)), window, 1000);
        Close.assertClose("features", before, after, 1e-9, "rounding of the scaled samples");
    }

    @Test
    void silenceAndDeadChannelsGiveFiniteFeatures() {
        double[][] training = Driver.noise(3, 200);
        training[1] = new double[200];
        DecoderFeatures features = new DecoderFeatures(scaleOf(training));
        for (double value : Driver.batch(features, training, 1000)) {
            assertThat(value).isFinite();
        }
        for (double value : Driver.batch(features, new double[3][200], 1000)) {
            assertThat(value).isFinite();
        }
        double[][] sine = new double[3][200];
        for (double[] channel : sine) {
            Arrays.setAll(channel, n -> 1000 * Math.sin(n / 3.0));
        }
        for (double value : Driver.batch(features, sine, 1000)) {
            assertThat(value).isFinite();
        }
    }

    @Test
    void nanReachesPatternAndAmplitudeAndIsGoneAWindowLater() {
        double[][] stream = Driver.noise(3, 500);
        DecoderFeatures features = new DecoderFeatures(scaleOf(stream));
        stream[2][100] = Double.NaN;
        WindowShape shape = new WindowShape(3, 100, 50, 1000);
        List<double[]> windows = Driver.stream(features, shape, stream);
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
        DecoderFeatures features = new DecoderFeatures(scaleOf(stream));
        for (int hop : new int[] {3, 25, 60, 200}) {
            List<double[]> windows = Driver.stream(features, new WindowShape(4, 200, hop, 1000), stream);
            for (int w = 0; w < windows.size(); w++) {
                double[] batch = Driver.batch(features, Driver.cut(stream, w * hop, 200), 1000);
                Close.assertClose("hop " + hop + " window " + w, batch, windows.get(w), 1e-12, "sums in another order");
            }
        }
    }

    @Test
    void allocatesNothingInSteadyState() {
        List<Feature> features = List.of(new DecoderFeatures(scaleOf(Driver.noise(8, 200))));
        assertThat(Driver.allocatedBytes(features, new WindowShape(8, 200, 25, 1000)))
                .isLessThan(64);
    }

    @Test
    void refusesWhatDoesNotFit() {
        double[][] noise = Driver.noise(3, 50);
        WindowScale scale = scaleOf(noise);
        assertThatThrownBy(() -> new DecoderFeatures(scale).newExtractor(new WindowShape(4, 50, 25, 1000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the scale was learned from 3 channels, got windows of 4");
        assertThatThrownBy(() -> new DecoderFeatures(scale).newExtractor(new WindowShape(3, 6, 3, 1000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("WSTAT needs a window of 7 samples or more, got 6");
        assertThatThrownBy(() -> new DecoderFeatures(scale).newConverter().convert(new double[7], new double[99], 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 channels have 42 statistics, got 7");
        assertThatThrownBy(() -> WindowScale.of(statistics(noise), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 channels have 26 statistics, got 42");
        assertThatThrownBy(() -> scaleOf(new double[2][50]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a scale needs a finite unit above 0, got 0.0; silent or broken training windows");
        assertThatThrownBy(() -> WindowScale.of(List.of(), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a scale needs a finite unit above 0, got 0.0; silent or broken training windows");
        noise[1][7] = Double.NaN;
        assertThatThrownBy(() -> scaleOf(noise))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got NaN");
    }

    @Test
    void aScaleNeedsAFloorForEveryChannel() {
        double[] two = {1e-3, 1e-3};
        assertThatThrownBy(() -> new WindowScale(1, two, two, new double[] {1}, two))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a scale of 2 channels needs as many values of covarianceFloor, got 1");
        assertThatThrownBy(() -> new WindowScale(1, two, new double[] {1, 0}, two, two))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stepFloor needs finite values above 0, got 0.0");
    }
}
