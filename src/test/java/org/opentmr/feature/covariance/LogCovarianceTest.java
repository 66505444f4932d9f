package org.opentmr.feature.covariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentmr.Close;
import org.opentmr.feature.Extractor;
import org.opentmr.feature.WindowShape;
import org.opentmr.feature.spectral.Driver;

class LogCovarianceTest {

    /** Straight from the definition, with another library's eigenvalues. */
    private static double[] defined(LogCovariance feature, double[][] x) {
        double[][] rows = switch (feature) {
            case LCOV -> x;
            case LCOVD -> Arrays.stream(x).map(LogCovarianceTest::difference).toArray(double[][]::new);
            case LCOVA -> stack(x);
        };
        RealMatrix v = new Array2DRowRealMatrix(rows);
        RealMatrix covariance = v.multiply(v.transpose()).scalarMultiply(1.0 / rows[0].length);
        double ridge = 1e-3 * covariance.getTrace() / rows.length + 1e-24;
        for (int i = 0; i < rows.length; i++) {
            covariance.addToEntry(i, i, ridge);
        }
        EigenDecomposition eigen = new EigenDecomposition(covariance);
        RealMatrix d = eigen.getD();
        for (int i = 0; i < rows.length; i++) {
            d.setEntry(i, i, Math.log(d.getEntry(i, i)));
        }
        RealMatrix log = eigen.getV().multiply(d).multiply(eigen.getVT());
        double[] upper = new double[rows.length * (rows.length + 1) / 2];
        int at = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = i; j < rows.length; j++) {
                upper[at++] = i == j ? log.getEntry(i, i) : Math.sqrt(2) * log.getEntry(i, j);
            }
        }
        return upper;
    }

    private static double[] difference(double[] x) {
        double[] d = new double[x.length - 1];
        Arrays.setAll(d, n -> x[n + 1] - x[n]);
        return d;
    }

    private static double[][] stack(double[][] x) {
        double[][] rows = new double[2 * x.length][];
        for (int c = 0; c < x.length; c++) {
            rows[c] = Arrays.copyOfRange(x[c], 1, x[c].length);
            rows[x.length + c] = Arrays.copyOfRange(x[c], 0, x[c].length - 1);
        }
        return rows;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    @ParameterizedTest
    @CsvSource({"LCOV,1", "LCOV,2", "LCOV,4", "LCOV,10", "LCOVD,1", "LCOVD,8", "LCOVA,1", "LCOVA,5", "LCOVA,10"})
    void isTheLogarithmOfTheCovariance(LogCovariance feature, int channels) {
        double[][] noise = Driver.noise(channels, 200);
        Close.assertClose(
                feature.name(),
                defined(feature, noise),
                Driver.batch(feature, noise, 1000),
                1e-11,
                "two eigenvalue solvers; the ridge keeps the condition below 1e5");
    }

    @Test
    void knowsAHandMadeCase() {
        // C = [5 4; 4 5] has the eigenvalues 9 and 1 along (1 1) and (1 −1); its ridge is 0.005.
        double[][] window = {{3, 1}, {3, -1}};
        double high = Math.log(9.005);
        double low = Math.log(1.005);
        double[] want = {(high + low) / 2, Math.sqrt(2) * (high - low) / 2, (high + low) / 2};
        Close.assertClose("LCOV", want, Driver.batch(LogCovariance.LCOV, window, 1000), 1e-12, "by hand");
    }

    @ParameterizedTest
    @EnumSource(LogCovariance.class)
    void aGainMovesTheDiagonalAlone(LogCovariance feature) {
        double[][] noise = Driver.noise(4, 100);
        double[] before = Driver.batch(feature, noise, 1000);
        for (double[] channel : noise) {
            for (int n = 0; n < channel.length; n++) {
                channel[n] *= 8;
            }
        }
        double[] after = Driver.batch(feature, noise, 1000);
        int at = 0;
        int rows = feature == LogCovariance.LCOVA ? 8 : 4;
        for (int i = 0; i < rows; i++) {
            for (int j = i; j < rows; j++) {
                double shift = i == j ? 2 * Math.log(8) : 0;
                Close.assertClose(
                        "element " + i + " " + j, before[at] + shift, after[at], 1e-11, "log 64 on the diagonal");
                at++;
            }
        }
    }

    @Test
    void distancesStayTheSameWhenChannelsAreMixedByARotation() {
        double[][] a = Driver.noise(2, 100);
        double[][] b = Driver.cut(Driver.noise(2, 300), 150, 100);
        double before = distance(Driver.batch(LogCovariance.LCOV, a, 1), Driver.batch(LogCovariance.LCOV, b, 1));
        for (double[][] x : new double[][][] {a, b}) {
            for (int n = 0; n < 100; n++) {
                double left = x[0][n];
                x[0][n] = 0.6 * left + 0.8 * x[1][n];
                x[1][n] = 0.6 * x[1][n] - 0.8 * left;
            }
        }
        double after = distance(Driver.batch(LogCovariance.LCOV, a, 1), Driver.batch(LogCovariance.LCOV, b, 1));
        Close.assertClose("distance", before, after, 1e-11, "√2 makes the vector's norm the matrix's norm");
    }

    @Test
    void aPermutationOfChannelsPermutesTheElements() {
        double[][] x = Driver.noise(3, 100);
        double[] before = Driver.batch(LogCovariance.LCOV, x, 1);
        double[] after = Driver.batch(LogCovariance.LCOV, new double[][] {x[2], x[0], x[1]}, 1);
        // upper triangle: 00 01 02 11 12 22
        double[] want = {before[5], before[2], before[4], before[0], before[1], before[3]};
        Close.assertClose("LCOV", want, after, 1e-11, "the same matrix, otherwise ordered");
    }

    @Test
    void differencesTakeNoHeedOfTheMean() {
        double[][] x = Driver.noise(3, 100);
        double[] before = Driver.batch(LogCovariance.LCOVD, x, 1);
        for (int n = 0; n < 100; n++) {
            x[1][n] += 512;
        }
        Close.assertClose(
                "LCOVD", before, Driver.batch(LogCovariance.LCOVD, x, 1), 1e-9, "rounding of the shifted samples");
    }

    @ParameterizedTest
    @EnumSource(LogCovariance.class)
    void silenceStandsOnTheFloor(LogCovariance feature) {
        double[] got = Driver.batch(feature, new double[3][50], 1000);
        assertThat(Arrays.stream(got).filter(value -> value != 0)).containsOnly(Math.log(1e-24));
        assertThat(got[0]).isEqualTo(Math.log(1e-24));
    }

    @ParameterizedTest
    @EnumSource(LogCovariance.class)
    void deadCopiedAndConstantChannelsGiveFiniteNumbers(LogCovariance feature) {
        double[][] x = Driver.noise(5, 100);
        x[1] = new double[100];
        x[2] = x[0].clone();
        Arrays.fill(x[3], -7);
        for (double value : Driver.batch(feature, x, 1000)) {
            assertThat(value).isFinite();
        }
    }

    @ParameterizedTest
    @EnumSource(LogCovariance.class)
    void nanLastsAsLongAsItIsInTheWindow(LogCovariance feature) {
        double[][] stream = Driver.noise(3, 400);
        stream[1][120] = Double.NaN;
        stream[2][330] = Double.POSITIVE_INFINITY;
        var windows = Driver.stream(feature, new WindowShape(3, 100, 50, 1000), stream);
        for (int w = 0; w < windows.size(); w++) {
            boolean spoilt = holds(w, 120) || holds(w, 330);
            assertThat(Arrays.stream(windows.get(w)).allMatch(Double::isNaN))
                    .as("window %d", w)
                    .isEqualTo(spoilt);
            assertThat(Arrays.stream(windows.get(w)).anyMatch(Double::isNaN))
                    .as("window %d", w)
                    .isEqualTo(spoilt);
        }
    }

    private static boolean holds(int window, int sample) {
        return sample >= 50 * window && sample < 50 * window + 100;
    }

    @Test
    void refusesAWindowOfOneSample() {
        WindowShape shape = new WindowShape(2, 1, 1, 1000);
        assertThatThrownBy(() -> LogCovariance.LCOVD.newExtractor(shape))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("LCOVD needs a window of 2 samples or more, got 1");
        assertThat(LogCovariance.LCOV.newExtractor(shape)).isNotNull();
    }

    @Test
    void saysWhenTheHopsDoNotFillTheWindow() {
        Extractor extractor = LogCovariance.LCOV.newExtractor(new WindowShape(1, 100, 50, 1000));
        double[][] x = Driver.noise(1, 100);
        extractor.hop(x, 0, 50);
        assertThatThrownBy(() -> extractor.window(x, 0, new double[1], 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the last hops must fill the window of 100 samples exactly, got hops of [0, 50]");
        extractor.reset();
        extractor.hop(x, 0, 100);
        extractor.window(x, 0, new double[1], 0);
    }
}
