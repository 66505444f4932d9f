package org.opentmr.recording.edf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderNumberTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "0.1, 0.1, 0.1",
        "-1.3968, -1.3968, -1.3968",
        "1234.56789, 1234.567, 1234.568",
        "-1234.56789, -1234.57, -1234.56",
        "-8388608, -8388608, -8388608",
        "99999999, 99999999, 99999999",
        "123456789, 123456E3, 123457E3",
        "0.0000012345, 1234E-9, 1235E-9",
        "-0.000081, -81E-6, -0.00008",
        "1e-30, 1E-30, 1E-30"
    })
    void roundsOutward(double value, String below, String above) {
        assertThat(HeaderNumber.atMost(value)).isEqualTo(below);
        assertThat(HeaderNumber.atLeast(value)).isEqualTo(above);
    }

    @Test
    void neverCutsIntoTheRangeAndNeverCostsMoreThanATenth() {
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 20_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-20, 20));
            String below = HeaderNumber.atMost(value);
            String above = HeaderNumber.atLeast(value);
            assertThat(below.length()).isLessThanOrEqualTo(8);
            assertThat(above.length()).isLessThanOrEqualTo(8);
            assertThat(Double.parseDouble(below)).isBetween(value - 0.1 * Math.abs(value), value);
            assertThat(Double.parseDouble(above)).isBetween(value, value + 0.1 * Math.abs(value));
        }
    }
}
