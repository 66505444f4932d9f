package org.opentmr.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opentmr.Close.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.Golden;

class PowerSpectrumTest {

    @Test
    void agreesWithSciPyForEvenAndOddSegments() {
        JsonNode golden = Golden.read("welch.json");
        double[] samples = Golden.vector(golden.get("samples"));
        for (JsonNode wanted : golden.get("cases")) {
            int segment = wanted.get("segment").intValue();
            PowerSpectrum spectrum = PowerSpectrum.welch(samples, 400, segment, List.of());
            assertThat(spectrum.resolutionHz()).isEqualTo(400.0 / segment);
            assertClose(
                    "density, segment " + segment,
                    Golden.vector(wanted.get("density")),
                    spectrum.density(),
                    1e-12,
                    "double arithmetic against SciPy, two transforms of 64 points");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401})
    void holdsThePowerOfTheSignal(int segment) {
        double[] samples = new SyntheticEmg(1000, 60, 1).noise("white");
        PowerSpectrum spectrum = PowerSpectrum.welch(samples, 1000, segment, List.of());
        assertClose(
                "variance", 1, spectrum.power(0, 500), 0.02, "60,000 samples of variance 1, SD of the estimate 0.6 %");
    }

    @Test
    void putsASineIntoItsBin() {
        PowerSpectrum spectrum = PowerSpectrum.welch(new SyntheticEmg(1000, 10, 1).sine(50), 1000, 1000, List.of());
        assertClose("power of the sine", 0.5, spectrum.power(48, 52), 1e-9, "a whole number of periods a segment");
        assertThat(spectrum.power(60, 500)).isLessThan(1e-12);
        assertThat(spectrum.frequencyHz(50)).isEqualTo(50);
    }

    @Test
    void findsTheFrequencyThatHalvesThePower() {
        double[] density = {100, 0, 1, 1, 2};
        PowerSpectrum spectrum = new PowerSpectrum(10, density);
        assertClose("median from 5 Hz up", 35, spectrum.medianHz(5), 1e-12, "between the bins of 30 and 40 Hz");
        assertClose("with all of it", 0.2, spectrum.medianHz(0), 1e-12, "the 52nd of 104 within the first bin's 100");
        assertThat(new PowerSpectrum(10, new double[3]).medianHz(0)).isNaN();
    }

    @Test
    void doesNotSeeTheJumpAtAJoin() {
        double[] samples = new double[1000];
        Arrays.fill(samples, 500, 1000, 100);
        assertThat(PowerSpectrum.welch(samples, 1000, 100, List.of(500L)).power(0, 500))
                .isZero();
        assertThat(PowerSpectrum.welch(samples, 1000, 100, List.of()).power(0, 500))
                .isPositive();
    }

    @Test
    void shortensItsSegmentToTheLongestPiece() {
        double[] samples = new SyntheticEmg(200, 3, 1).noise("white");
        PowerSpectrum spectrum = PowerSpectrum.welch(samples, 200, 400, List.of(200L, 500L));
        assertThat(spectrum.density()).hasSize(151).doesNotContain(Double.NaN);
    }

    @Test
    void leavesOutSegmentsWithMissingSamples() {
        double[] samples = new SyntheticEmg(1000, 2, 1).sine(100);
        samples[10] = Double.NaN;
        PowerSpectrum spectrum = PowerSpectrum.welch(samples, 1000, 200, List.of());
        assertClose("power of the sine", 0.5, spectrum.power(0, 500), 1e-9, "the other segments are untouched");
        Arrays.fill(samples, Double.NaN);
        assertThat(PowerSpectrum.welch(samples, 1000, 200, List.of()).power(0, 500))
                .isNaN();
        assertThat(PowerSpectrum.welch(new double[0], 1000, 200, List.of()).power(0, 500))
                .isNaN();
    }

    @Test
    void refusesWhatIsNoSpectrum() {
        assertThatThrownBy(() -> PowerSpectrum.welch(new double[10], Double.NaN, 1, List.of()))
                .hasMessage("a spectrum needs rateHz > 0 and segmentSamples >= 2, got rateHz=NaN, segmentSamples=1");
        assertThatThrownBy(() -> new PowerSpectrum(0, new double[0]))
                .hasMessage("a spectrum needs resolutionHz > 0 and at least one bin, got resolutionHz=0.0, 0 bins");
    }
}
