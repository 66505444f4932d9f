package org.opentmr.feature.spectral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.Close;

class WaveletTest {

    @Test
    void lengthsHalveAndGrowByTheFilter() {
        double[][] bands = new WaveletTransform(200, 3).transform(new double[200], 0);
        assertThat(Arrays.stream(bands).mapToInt(band -> band.length)).containsExactly(38, 38, 61, 107);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 15, 16, 33})
    void aConstantHasNoDetailsHoweverShort(int samples) {
        double[] constant = new double[samples];
        Arrays.fill(constant, 3);
        double[][] bands = new WaveletTransform(samples, 2).transform(constant, 0);
        Close.assertClose("approximation", 3 * 2.0, bands[0][0], 1e-11, "gain √2 of each level, from 13-digit taps");
        for (double detail : bands[2]) {
            assertThat(detail).isCloseTo(0, Offset.offset(1e-11));
        }
    }

    @Test
    void aPolynomialBelowTheVanishingMomentsHasNoDetailsInside() {
        double[] cubic = new double[64];
        for (int n = 0; n < cubic.length; n++) {
            double t = n / 64.0;
            cubic[n] = 1 + t - 3 * t * t + 2 * t * t * t;
        }
        double[] details = new WaveletTransform(64, 1).transform(cubic, 0)[1];
        for (int k = 8; k < 31; k++) {
            assertThat(details[k]).as("detail %d", k).isCloseTo(0, Offset.offset(1e-10));
        }
    }

    @Test
    void anImpulseInsideKeepsItsEnergy() {
        double[] impulse = new double[64];
        impulse[32] = 1;
        double[][] bands = new WaveletTransform(64, 1).transform(impulse, 0);
        double energy = 0;
        for (double[] band : bands) {
            for (double c : band) {
                energy += c * c;
            }
        }
        Close.assertClose("energy", 1, energy, 1e-12, "taps orthonormal to 2e-13");
    }

    @Test
    void entropyLeavesOutCoefficientsThatAreZero() {
        double[][] impulse = new double[1][200];
        impulse[0][100] = 1;
        double[] entropy = Driver.batch(WaveletFeature.WENT, impulse, 1000);
        assertThat(entropy[7]).as("finest level, most coefficients are 0").isBetween(0.5, 2.1);
    }

    @Test
    void entropyOfSilenceIsNotANumberAndTheOthersStandOnTheirFloor() {
        double[][] silence = new double[1][200];
        assertThat(Driver.batch(WaveletFeature.WENT, silence, 1000)).containsOnly(Double.NaN);
        for (WaveletFeature feature :
                new WaveletFeature[] {WaveletFeature.WENG, WaveletFeature.WV, WaveletFeature.WWL}) {
            assertThat(Driver.batch(feature, silence, 1000)).containsOnly(Math.log(1e-10));
        }
    }
}
