package org.opentmr.feature.spectral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.Close;

class FrequencyTest {

    private static final double RATE_HZ = 1024;

    private static double[][] sine(double hz, double amplitude) {
        double[] x = new double[256];
        for (int n = 0; n < x.length; n++) {
            x[n] = amplitude * Math.sin(2 * Math.PI * hz * n / RATE_HZ);
        }
        return new double[][] {x};
    }

    private static double[] of(String name, double[][] window) {
        return Driver.batch(Driver.feature(new SpectralFeatures(), name), window, RATE_HZ);
    }

    @ParameterizedTest
    @ValueSource(doubles = {4, 100, 252, 508})
    void aSineOnABinHasItsOwnMedianAndMeanFrequency(double hz) {
        Close.assertClose("MDF", hz, of("MDF", sine(hz, 10))[0], 1e-9, "all power in one bin");
        Close.assertClose("MNF", hz, of("MNF", sine(hz, 10))[0], 1e-9, "all power in one bin");
    }

    @Test
    void theBinsHoldHalfOfTheMeanSquareOfASine() {
        double[] power = new Spectrum(256, RATE_HZ).power(sine(100, 10)[0], 0);
        double total = 0;
        for (double p : power) {
            total += p;
        }
        Close.assertClose(
                "power", 10 * 10 / 4.0, total, 1e-12, "Parseval; the other half lies at negative frequencies");
    }

    @Test
    void paddingKeepsTheFrequencyOfABin() {
        Spectrum spectrum = new Spectrum(200, 1000);
        assertThat(spectrum.bins()).isEqualTo(128);
        assertThat(spectrum.binHz()).isEqualTo(1000 / 256.0);
    }

    @Test
    void aMomentOfOrderZeroIsThePower() {
        double[][] noise = Driver.noise(1, 256);
        double power = 128 * of("MNP", noise)[0];
        double moment = Driver.batch(Driver.feature(new SpectralFeatures(), "SM", 0), noise, RATE_HZ)[0];
        Close.assertClose("SM(0)", power, moment, 1e-12, "the same sum");
    }

    @Test
    void fourierBandsSeeASineInItsBandAlone() {
        double[] bands = of("DFTR", sine(200, 10));
        assertThat(bands).hasSize(6);
        Close.assertClose("163 to 235 Hz", Math.pow(5.0 / 18, 2.0 / 3), bands[2], 1e-9, "one of 18 bins holds 10 / 2");
        for (int b : new int[] {0, 1, 3, 4, 5}) {
            assertThat(bands[b]).as("band %d", b).isLessThan(1e-6);
        }
    }

    @Test
    void logBandsSeeASineInItsBandAndNoMean() {
        double[][] window = sine(128, 10);
        double[] before = of("LOGBAND", window);
        for (int n = 0; n < 256; n++) {
            window[0][n] += 1000;
        }
        Close.assertClose("LOGBAND", before[1], of("LOGBAND", window)[1], 1e-9, "the mean is taken away");
        // A Hann taper leaves 1/2 of the amplitude in the bin and 1/4 in each neighbour.
        Close.assertClose(
                "92 to 163 Hz", Math.log(25 * (0.25 + 2.0 / 16)), before[1], 1e-12, "taper of a periodic sine");
        assertThat(before[3]).isLessThan(-50);
    }

    @ParameterizedTest
    @ValueSource(doubles = {200, 249.9})
    void logBandsBeginLowerAtTheRateOfAnArmband(double rateHz) {
        double[] x = new double[256];
        for (int n = 0; n < x.length; n++) {
            x[n] = Math.sin(2 * Math.PI * 10 * n / rateHz);
        }
        double[] bands = Driver.batch(Driver.feature(new SpectralFeatures(), "LOGBAND"), new double[][] {x}, rateHz);
        assertThat(bands[0]).isGreaterThan(bands[1] + 5);
    }

    @Test
    void silenceHasNoFrequencyAndAFloor() {
        double[][] silence = new double[1][256];
        assertThat(of("MDF", silence)[0]).isNaN();
        assertThat(of("MNF", silence)[0]).isNaN();
        assertThat(of("MNP", silence)[0]).isZero();
        assertThat(of("DFTR", silence)[0]).isZero();
        Close.assertClose("LOGBAND", Math.log(1e-24), of("LOGBAND", silence)[0], 1e-12, "the documented floor");
    }
}
