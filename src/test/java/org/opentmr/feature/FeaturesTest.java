package org.opentmr.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeaturesTest {

    private static final WindowShape SHAPE = new WindowShape(8, 200, 50, 1000);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TD4(8)+AR(6)|TD4(8)+AR(6)",
                "mav|MAV",
                " MAV + wl |MAV+WL",
                "AR|AR(4)",
                "TD4|TD4(0)",
                "TD4(8)|TD4(8)",
                "WAMP|WAMP(0.002)",
                "ZC|ZC",
                "ZC(0)|ZC",
                "ZC(2.5)|ZC(2.5)",
                "SSCPROD(1e+2)+MAV|SSCPROD(100)+MAV",
                "HTD|MAV+ZC+SSC+WL",
                "COMB|WL+SSC+LD+AR(9)",
                "TDAR+LS|MAV+ZC+SSC+WL+AR(4)+LS",
                "LS9|LS+MFL+MSR+WAMP(0.002)+ZC+RMS+IAV+DASDV+VAR",
            })
    void namesAreReadAndWritten(String list, String name) {
        FeatureSet set = Features.named(list);
        assertThat(set.name()).isEqualTo(name);
        assertThat(Features.named(set.name()).name()).isEqualTo(name);
    }

    @Test
    void everyFamilyIsFoundByTheNameOfItsFeature() {
        for (FeatureFamily family : Features.installed().families()) {
            String name = family.with().name();
            assertThat(Features.named(name).name()).isEqualTo(name);
            assertThat(family.meaning()).isNotBlank();
        }
    }

    @Test
    void anUnknownNameListsTheKnownOnes() {
        assertThatThrownBy(() -> Features.named("MAV+FOO"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no feature is called \"FOO\"; known features: ")
                .hasMessageContaining("MAV, MAVFD")
                .hasMessageContaining("groups: ")
                .hasMessageContaining("HTD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MAV(3)|MAV takes 0 parameters at most, got MAV(3)",
                "AR(2,3)|AR takes 1 parameters at most, got AR(2,3)",
                "AR(2.5)|AR needs a whole order of at least 1, got 2.5",
                "AR(0)|AR needs a whole order of at least 1, got 0.0",
                "TM(NaN)|TM needs a whole order of at least 1, got NaN",
                "ZC(-1)|a threshold must be at least 0 µV, got -1.0",
                "WAMP(NaN)|a threshold must be at least 0 µV, got NaN",
                "SSCPROD(-2)|a threshold must be at least 0 µV², got -2.0",
                "MAVSLP(1)|MAVSLP needs at least 2 segments, got 1",
                "AR(x)|a feature's parameters are numbers, got \"x\" in \"AR(x)\"",
                "AR()|a feature's parameters are numbers, got \"\" in \"AR()\"",
                "AR(4|a feature's parameters need a closing parenthesis, got \"AR(4\"",
            })
    void refusesBadParametersWithTheirValues(String list, String message) {
        assertThatThrownBy(() -> Features.named(list))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MAV+", "HTD(3)"})
    void refusesWhatIsNoName(String list) {
        assertThatThrownBy(() -> Features.named(list))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no feature is called \"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AR(6)|6|AR(6) needs windows of more than 6 samples, got 6",
                "CC(4)|4|CC(4) needs windows of more than 4 samples, got 4",
                "MAVSLP(6)|10|MAVSLP(6) needs longer windows than 10 samples",
                "LS|1|LS needs windows of at least 2 samples, got 1",
            })
    void refusesWindowsThatAreTooShort(String list, int samples, String message) {
        assertThatThrownBy(() -> Features.named(list).newExtractor(new WindowShape(1, samples, samples, 100)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void aNameOfTwoCatalogsIsRefused() {
        FeatureCatalog time = new TimeDomainFeatures();
        FeatureCatalog other = new FeatureCatalog() {
            @Override
            public List<FeatureFamily> families() {
                return List.of();
            }

            @Override
            public Map<String, String> groups() {
                return Map.of("mav", "WL");
            }
        };
        assertThatThrownBy(() -> new Features(List.of(time, other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two features or groups are called mav");
    }

    @Test
    void aSetHasAllNumbersOfItsFirstFeatureFirst() {
        FeatureSet set = Features.named("AR(6)+MAV+LS+TD4(8)");
        assertThat(set.size(SHAPE)).isEqualTo(8 * (6 + 1 + 1 + 4));
        double[][] window = FeatureStreamTest.noise(200, 7);
        double[] all = Features.compute(set, window, 1000);
        int at = 0;
        for (Feature feature : set.features()) {
            for (double value : Features.compute(feature, window, 1000)) {
                assertThat(all[at++]).as(feature.name()).isEqualTo(value);
            }
        }
        assertThat(at).isEqualTo(all.length);
    }

    @Test
    void anEmptySetIsRefused() {
        assertThatThrownBy(() -> new FeatureSet(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a feature set needs at least one feature");
    }

    @Test
    void anAbbreviationMustBeReadable() {
        assertThatThrownBy(() -> new FeatureFamily("A+B", "", List.of(), p -> new LScale()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an abbreviation needs letters and digits, starting with a letter, got \"A+B\"");
    }

    @Test
    void td4IsHudginsFeaturesWithItsThreshold() {
        double[][] window = FeatureStreamTest.noise(200, 8);
        assertThat(Features.compute(Features.named("TD4(8)"), window, 1000))
                .containsExactly(Features.compute(Features.named("MAV+ZC(8)+SSC(8)+WL"), window, 1000));
    }
}
