package org.opentmr.feature.spectral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentmr.Close;
import org.opentmr.feature.Feature;

class EntropyTest {

    /** Counts pair by pair as the definition says, without leaving out anything. */
    private static double countedSampleEntropy(double[] x, int dimension, double tolerance) {
        double limit = tolerance * Deviation.of(x, 0, x.length);
        double[] rate = new double[2];
        for (int longer = 0; longer < 2; longer++) {
            int m = dimension + longer;
            for (int k = 0; k < x.length - m; k++) {
                for (int l = 0; l <= x.length - m; l++) {
                    double distance = 0;
                    for (int j = 0; j < m; j++) {
                        distance = Math.max(distance, Math.abs(x[k + j] - x[l + j]));
                    }
                    rate[longer] += k != l && distance <= limit ? 1 : 0;
                }
            }
            rate[longer] /= (double) (x.length - dimension - 1) * (x.length - m);
        }
        return Math.log((rate[0] + Math.ulp(1.0)) / (rate[1] + Math.ulp(1.0)));
    }

    @ParameterizedTest
    @CsvSource({"2,0.3,100", "3,0.5,80", "4,1.0,60", "2,0.01,40"})
    void sampleEntropyIsTheCountOfAlikePairs(int dimension, double tolerance, int samples) {
        double[][] noise = Driver.noise(1, samples);
        double got = Driver.batch(new SampleEntropy(dimension, tolerance), noise, 1000)[0];
        Close.assertClose("SAMPEN", countedSampleEntropy(noise[0], dimension, tolerance), got, 1e-12, "whole counts");
    }

    @Test
    void aRegularSignalHasLessEntropyThanNoise() {
        double[][] sine = new double[1][200];
        for (int n = 0; n < 200; n++) {
            sine[0][n] = Math.sin(n / 5.0);
        }
        double[][] noise = Driver.noise(1, 200);
        for (var entropy : new Feature[] {new SampleEntropy(2, 0.3), new FuzzyEntropy(2, 0.3, 2)}) {
            assertThat(Driver.batch(entropy, sine, 1000)[0])
                    .as(entropy.name())
                    .isLessThan(Driver.batch(entropy, noise, 1000)[0] / 2);
        }
    }

    @Test
    void aConstantHasNoSampleEntropyAndNoFuzzyEntropyIsDefined() {
        double[][] constant = new double[1][50];
        Arrays.fill(constant[0], 1e-4);
        assertThat(Driver.batch(new SampleEntropy(2, 0.3), constant, 1000)[0]).isZero();
        assertThat(Driver.batch(new FuzzyEntropy(2, 0.3, 2), constant, 1000)[0]).isNaN();
    }

    @Test
    void fuzzyEntropyOfHighPowerCountsPairsCloserThanOne() {
        // d^power is 0 below a distance of 1 and huge above: the likeness becomes a count.
        double[][] steps = {{0, 0, 5, 0, 0, 5, 0, 0, 5, 0, 0, 5}};
        double got = Driver.batch(new FuzzyEntropy(2, 0.3, 400), steps, 1000)[0];
        assertThat(got).as("alike patterns go on alike").isCloseTo(0, Offset.offset(0.2));
    }
}
