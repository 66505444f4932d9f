package org.opentmr.feature.spectral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.Close;
import org.opentmr.feature.Feature;
import org.opentmr.feature.WindowShape;

class SpectralFeaturesTest {

    private static final WindowShape SHAPE = new WindowShape(3, 200, 50, 1000);

    static List<String> names() {
        return Driver.names(new SpectralFeatures());
    }

    private static Feature feature(String name, double... parameters) {
        return Driver.feature(new SpectralFeatures(), name, parameters);
    }

    @Test
    void holdsTheFeaturesOfTheLiterature() {
        assertThat(names())
                .containsExactlyInAnyOrder(
                        "MDF",
                        "MNF",
                        "MNP",
                        "SM",
                        "DFTR",
                        "LOGBAND",
                        "WENG",
                        "WV",
                        "WWL",
                        "WENT",
                        "RMSPHASOR",
                        "WLPHASOR",
                        "SAMPEN",
                        "FUZZYEN");
    }

    @ParameterizedTest
    @MethodSource("names")
    void isNamedAsItIsFound(String name) {
        assertThat(feature(name).name()).isEqualTo(name);
        assertThat(feature(name)).isEqualTo(feature(name));
    }

    @Test
    void namesCarryParametersThatAreNotTheUsualOnes() {
        assertThat(feature("SM", 3).name()).isEqualTo("SM(3)");
        assertThat(feature("SM", 2).name()).isEqualTo("SM");
        assertThat(feature("SAMPEN", 3, 0.25).name()).isEqualTo("SAMPEN(3,0.25)");
        assertThat(feature("FUZZYEN", 2, 0.3, 3).name()).isEqualTo("FUZZYEN(2,0.3,3)");
        assertThat(feature("LOGBAND", 4).name()).isEqualTo("LOGBAND(4)");
    }

    @ParameterizedTest
    @CsvSource({"MDF,3", "SM,3", "DFTR,18", "LOGBAND,18", "WENG,24", "RMSPHASOR,6", "SAMPEN,3"})
    void sizesFollowTheChannels(String name, int size) {
        assertThat(feature(name).size(SHAPE)).isEqualTo(size);
    }

    @ParameterizedTest
    @MethodSource("names")
    void streamsAsItComputesWindowByWindow(String name) {
        double[][] stream = Driver.noise(3, 630);
        for (int hop : new int[] {25, 60}) {
            WindowShape shape = new WindowShape(3, 200, hop, 1000);
            List<double[]> windows = Driver.stream(feature(name), shape, stream);
            assertThat(windows).hasSize((630 - 200) / hop + 1);
            for (int w = 0; w < windows.size(); w++) {
                double[] batch = Driver.batch(feature(name), Driver.cut(stream, w * hop, 200), 1000);
                assertThat(windows.get(w)).as("%s, window %d", name, w).containsExactly(batch);
            }
        }
    }

    @Test
    void allocatesNothingInSteadyState() {
        List<Feature> all = names().stream().map(name -> feature(name)).toList();
        assertThat(Driver.allocatedBytes(all, SHAPE)).isLessThan(64);
    }

    @ParameterizedTest
    @MethodSource("names")
    void oneNanStaysInItsChannel(String name) {
        double[][] window = Driver.noise(3, 200);
        window[1][77] = Double.NaN;
        double[] got = Driver.batch(feature(name), window, 1000);
        if (name.endsWith("PHASOR")) {
            assertThat(got[0]).as("distance of channels 0 and 1").isNaN();
            assertThat(got[1]).as("distance of channels 0 and 2").isFinite();
        } else {
            for (int i = 0; i < got.length; i++) {
                assertThat(Double.isNaN(got[i])).as("%s[%d]", name, i).isEqualTo(i % 3 == 1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MDF", "MNF", "SAMPEN", "WENT"})
    void doesNotDependOnTheUnit(String name) {
        double[][] window = Driver.noise(3, 200);
        double[] before = Driver.batch(feature(name), window, 1000);
        for (double[] channel : window) {
            for (int n = 0; n < channel.length; n++) {
                channel[n] *= 1e-6;
            }
        }
        Close.assertClose(
                name, before, Driver.batch(feature(name), window, 1000), 1e-9, "rounding of the scaled samples");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DFTR|20 450|DFTR takes 0 parameters at most, got DFTR(20,450)",
                "MDF|1|MDF takes 0 parameters at most, got MDF(1)",
                "SM|1 2|SM takes 1 parameters at most, got SM(1,2)",
                "SM|1.5|SM needs a whole number as order, got 1.5",
                "SM|-1|SM needs an order of 0 or more, got -1",
                "SM|NaN|SM needs a whole number as order, got NaN",
                "LOGBAND|0|LOGBAND needs 1 band or more, got 0",
                "SAMPEN|1 0.3|SAMPEN needs dimension >= 2 and tolerance > 0, got dimension=1, tolerance=0.3",
                "SAMPEN|2 NaN|SAMPEN needs dimension >= 2 and tolerance > 0, got dimension=2, tolerance=NaN",
                "FUZZYEN|2 0 2|FUZZYEN needs dimension >= 2, tolerance > 0 and power >= 1, got dimension=2, tolerance=0.0, power=2",
            })
    void refusesParameters(String name, String parameters, String message) {
        double[] values = Arrays.stream(parameters.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThatThrownBy(() -> feature(name, values))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MDF|2|1|1000|a spectrum needs a window of 2 samples or more, got 1",
                "DFTR|2|40|150|DFTR needs a rate above 184 Hz for its lowest band, got 150.0 Hz",
                "DFTR|2|8|1000|DFTR needs a longer window: no bin between 20.0 and 92.0 Hz with 8 samples at 1000.0 Hz",
                "LOGBAND|2|8|1000|LOGBAND needs a longer window: band 1 of 6 from 20.0 to 450.0 Hz has no bin with 8 samples at 1000.0 Hz",
                "WENG|2|40|7.9|WENG needs a rate of 8 Hz or more for its wavelet levels, got 7.9 Hz",
                "RMSPHASOR|1|40|1000|RMSPHASOR needs 2 channels and 3 samples or more, got 1 channels of 40 samples",
                "WLPHASOR|2|2|1000|WLPHASOR needs 2 channels and 3 samples or more, got 2 channels of 2 samples",
                "SAMPEN|2|3|1000|SAMPEN of dimension 2 needs 4 samples or more, got 3",
                "FUZZYEN|2|4|1000|FUZZYEN of dimension 2 needs 5 samples or more, got 4",
            })
    void refusesWindowsThatCannotHoldIt(String name, int channels, int samples, double rateHz, String message) {
        WindowShape shape = new WindowShape(channels, samples, samples, rateHz);
        assertThatThrownBy(() -> feature(name).newExtractor(shape))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
