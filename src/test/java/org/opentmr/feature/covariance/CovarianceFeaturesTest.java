package org.opentmr.feature.covariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentmr.Close;
import org.opentmr.feature.Extractor;
import org.opentmr.feature.Feature;
import org.opentmr.feature.WindowShape;
import org.opentmr.feature.spectral.Driver;

class CovarianceFeaturesTest {

    static List<String> names() {
        return Driver.names(new CovarianceFeatures());
    }

    private static Feature feature(String name, double... parameters) {
        return Driver.feature(new CovarianceFeatures(), name, parameters);
    }

    @Test
    void holdsTheFeaturesOfTheDefaultDecoder() {
        assertThat(names())
                .containsExactlyInAnyOrder("LCOV", "LCOVD", "LCOVA", "LOGTD", "LOGRMS", "LOGMSR", "LOGLS", "PATTERN");
    }

    @ParameterizedTest
    @MethodSource("names")
    void isNamedAsItIsFoundAndTakesNoParameters(String name) {
        assertThat(feature(name).name()).isEqualTo(name);
        assertThatThrownBy(() -> feature(name, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(name + " takes 0 parameters at most, got " + name + "(2)");
    }

    @ParameterizedTest
    @CsvSource({"LCOV,10", "LCOVD,10", "LCOVA,36", "LOGTD,16", "LOGRMS,12", "LOGMSR,4", "LOGLS,4", "PATTERN,88"})
    void sizesFollowTheChannels(String name, int size) {
        assertThat(feature(name).size(new WindowShape(4, 200, 50, 1000))).isEqualTo(size);
    }

    @ParameterizedTest
    @MethodSource("names")
    void streamsAsItComputesWindowByWindow(String name) {
        double[][] stream = Driver.noise(3, 630);
        for (int hop : new int[] {1, 2, 25, 60, 67, 199, 200}) {
            WindowShape shape = new WindowShape(3, 200, hop, 1000);
            List<double[]> windows = Driver.stream(feature(name), shape, stream);
            assertThat(windows).hasSize((630 - 200) / hop + 1);
            for (int w = 0; w < windows.size(); w++) {
                double[] batch = Driver.batch(feature(name), Driver.cut(stream, w * hop, 200), 1000);
                Close.assertClose(
                        name + " hop " + hop + " window " + w, batch, windows.get(w), 1e-12, "sums in another order");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void blocksShorterThanTheHopMakeNoDifference(String name) {
        double[][] x = Driver.noise(3, 200);
        Extractor extractor = feature(name).newExtractor(new WindowShape(3, 100, 100, 1000));
        double[] got = new double[feature(name).size(new WindowShape(3, 100, 100, 1000))];
        for (int from = 0; from < 200; from += 4) {
            extractor.hop(x, from, 4);
        }
        extractor.window(x, 100, got, 0);
        Close.assertClose(
                name, Driver.batch(feature(name), Driver.cut(x, 100, 100), 1000), got, 1e-12, "sums in another order");
    }

    @ParameterizedTest
    @MethodSource("names")
    void beginsAnewAfterAReset(String name) {
        double[][] x = Driver.noise(3, 300);
        WindowShape shape = new WindowShape(3, 100, 50, 1000);
        Extractor used = feature(name).newExtractor(shape);
        double[] got = new double[feature(name).size(shape)];
        used.hop(x, 0, 50);
        used.hop(x, 50, 50);
        used.window(x, 0, got, 0);
        used.hop(x, 100, 30);
        used.reset();
        used.hop(x, 200, 50);
        used.hop(x, 250, 50);
        used.window(x, 200, got, 0);
        Close.assertClose(
                name, Driver.batch(feature(name), Driver.cut(x, 200, 100), 1000), got, 1e-12, "sums in another order");
    }

    @Test
    void allocateNothingInSteadyState() {
        List<Feature> all = names().stream().map(name -> feature(name)).toList();
        assertThat(Driver.allocatedBytes(all, new WindowShape(8, 200, 25, 1000)))
                .isLessThan(64);
    }
}
