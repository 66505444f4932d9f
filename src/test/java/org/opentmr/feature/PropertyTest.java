package org.opentmr.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.opentmr.Close.assertClose;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyTest {

    @ParameterizedTest(name = "{0} grows with the gain to the power of {1}")
    @CsvSource({
        "MAV,1",
        "WL,1",
        "RMS,1",
        "IAV,1",
        "DASDV,1",
        "LS,1",
        "MEAN,1",
        "MPK,1",
        "MZP,1",
        "PAP,1",
        "MAVFD,1",
        "MAVSLP,1",
        "VAR,2",
        "ISD,2",
        "ACT,2",
        "MDIFF,2",
        "COR,-2",
        "TM(3),3",
        "MSR,0.5",
        "ZC,0",
        "SSC,0",
        "SKEW,0",
        "KURT,0",
        "MOB,0",
        "COMP,0",
        "AR(6),0",
        "ARYW(6),0",
        "CC(6),0"
    })
    void scalesWithTheGain(String name, double power) {
        double[][] window = FeatureStreamTest.noise(200, 1);
        double[][] louder = new double[window.length][];
        for (int channel = 0; channel < window.length; channel++) {
            louder[channel] = Arrays.stream(window[channel]).map(x -> 4 * x).toArray();
        }
        double[] soft = compute(name, window);
        double[] loud = compute(name, louder);
        for (int i = 0; i < soft.length; i++) {
            assertClose(name, soft[i] * Math.pow(4, power), loud[i], 1e-12, "a gain of 4 is exact");
        }
    }

    @ParameterizedTest
    @MethodSource("org.opentmr.feature.FeatureStreamTest#timeDomain")
    void channelsInAnotherOrderGiveTheirNumbersInAnotherOrder(String name) {
        double[][] window = FeatureStreamTest.noise(100, 2);
        double[][] turned = {window[2], window[0], window[1]};
        double[] want = compute(name, window);
        double[] got = compute(name, turned);
        Arrays.sort(want);
        Arrays.sort(got);
        assertThat(got).as(name).containsExactly(want);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WL", "VAR", "KURT", "SSC(8)", "DASDV", "LS"})
    void aLargeOffsetCostsNoAccuracy(String name) {
        double[] x = new double[200];
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < x.length; i++) {
            // steps of 1/1024 stay exact under the offset
            x[i] = Math.rint(80 * 1024 * random.nextGaussian()) / 1024;
        }
        double[] shifted = Arrays.stream(x).map(v -> v + 1e8).toArray();
        double want = compute(name, new double[][] {x})[0];
        double got = compute(name, new double[][] {shifted})[0];
        assertClose(name, want, got, 1e-9, "the mean is exact to 1e-8 of 80");
    }

    /** Lengths around powers of two, at which sorting and merging take other ways. */
    @ParameterizedTest(name = "{0} samples every {1}")
    @CsvSource({
        "2,1", "3,2", "4,4", "5,5", "7,2", "8,2", "9,9", "16,5", "31,31", "32,8", "33,11", "64,64", "65,13", "100,25",
        "200,50", "257,257"
    })
    void lScaleIsHalfTheMeanDistanceOfAllPairs(int samples, int hop) {
        SplittableRandom random = new SplittableRandom(samples);
        double[] x = new double[samples];
        double sum = 0;
        for (int i = 0; i < samples; i++) {
            x[i] = i % 4 == 0 ? Math.rint(random.nextGaussian()) : 80 * random.nextGaussian();
            for (int j = 0; j < i; j++) {
                sum += Math.abs(x[i] - x[j]);
            }
        }
        FeatureStream stream = new FeatureStream(Features.named("LS"), new WindowShape(1, samples, hop, 1000));
        stream.push(new double[][] {x}, 0, samples);
        double[] got = new double[1];
        stream.read(got);
        assertClose("LS", sum / ((double) samples * (samples - 1)), got[0], 1e-13, "another order of sums");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-30, 1e-3, 1e30, 1e200})
    void lScaleHoldsAtAnyMagnitude(double magnitude) {
        double[] x = {3 * magnitude, -magnitude, 0, 5 * magnitude, -0.0, 2 * magnitude};
        double want = compute("LS", new double[][] {{3, -1, 0, 5, 0, 2}})[0];
        assertClose(
                "LS", want, compute("LS", new double[][] {x})[0] / magnitude, 1e-13, "the product with the magnitude");
    }

    @Test
    void burgFindsTheCoefficientsOfItsOwnModel() {
        double[] a = {-1.2, 0.7, -0.1, 0.2};
        double[] x = process(a, 20000);
        double[] burg = compute("AR(4)", new double[][] {x});
        double[] yuleWalker = compute("ARYW(4)", new double[][] {x});
        for (int i = 0; i < 4; i++) {
            assertThat(burg[i]).isBetween(a[i] - 0.03, a[i] + 0.03);
            assertThat(yuleWalker[i]).isBetween(a[i] - 0.03, a[i] + 0.03);
        }
    }

    @Test
    void levinsonSolvesTheNormalEquations() {
        double[] x = process(new double[] {-0.9, 0.4, 0.1}, 300);
        int order = 6;
        double[] r = new double[order + 1];
        for (int lag = 0; lag <= order; lag++) {
            for (int n = lag; n < x.length; n++) {
                r[lag] += x[n] * x[n - lag];
            }
        }
        double[][] toeplitz = new double[order][order];
        double[] right = new double[order];
        for (int i = 0; i < order; i++) {
            right[i] = -r[i + 1];
            for (int j = 0; j < order; j++) {
                toeplitz[i][j] = r[Math.abs(i - j)];
            }
        }
        double[] want = new LUDecomposition(new Array2DRowRealMatrix(toeplitz))
                .getSolver()
                .solve(new ArrayRealVector(right))
                .toArray();
        assertClose("ARYW(6)", want, compute("ARYW(6)", new double[][] {x}), 1e-10, "conditioning of the equations");
    }

    @Test
    void silenceHasNoAutoregressiveModel() {
        assertThat(compute("AR(3)+ARYW(3)", new double[1][50])).containsOnly(0);
    }

    @Test
    void lScaleOfTwoSamplesIsHalfTheirDistance() {
        assertThat(compute("LS", new double[][] {{5, -1}})).containsExactly(3);
        // all pairs of 1, 4, 9, 16: distances 3, 8, 15, 5, 12, 7, mean 50 / 6, half of it
        assertThat(compute("LS", new double[][] {{9, 1, 16, 4}})[0]).isCloseTo(25 / 6.0, offset(1e-15));
    }

    @Test
    void aCrossingOverZerosIsFoundAcrossBlocks() {
        double[][] signal = {{1, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 2, 0, 0}};
        FeatureStream stream = new FeatureStream(Features.named("ZC+ZC(2.5)"), new WindowShape(1, 16, 2, 100));
        stream.push(signal, 0, 16);
        double[] got = new double[2];
        stream.read(got);
        assertThat(got).containsExactly(2, 1);
    }

    private static double[] process(double[] a, int length) {
        SplittableRandom random = new SplittableRandom(9);
        double[] x = new double[length];
        for (int n = 0; n < length; n++) {
            x[n] = random.nextGaussian();
            for (int k = 1; k <= Math.min(n, a.length); k++) {
                x[n] -= a[k - 1] * x[n - k];
            }
        }
        return x;
    }

    private static double[] compute(String name, double[][] window) {
        return Features.compute(Features.named(name), window, 1000);
    }
}
