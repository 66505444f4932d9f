package org.opentmr.recording.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.signal.Seed;

class DecimalNumberTest {

    private static double parse(String text) {
        String around = "9" + text + "9";
        return DecimalNumber.parse(around.toCharArray(), 1, text.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "1",
                "-1",
                "+1",
                "1.",
                ".5",
                "-.5",
                "007",
                "1e3",
                "1E+3",
                "1e-3",
                "1.5e2",
                "0.1",
                "-703",
                "9007199254740993",
                "123456789012345678901234567890",
                "0.000000000000000000000000000001",
                "1e22",
                "1e23",
                "1e-22",
                "1e-23",
                "4.9e-324",
                "1.7976931348623157e308",
                "2.2250738585072011e-308",
                "1e400",
                "-1e400",
                "0.00000000000000000000000",
                "100000000000000000000e-20"
            })
    void agreesWithTheLibraryToTheBit(String text) {
        assertThat(Double.doubleToRawLongBits(parse(text)))
                .as(text)
                .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+",
                ".",
                "e",
                "1e",
                "1e+",
                "1x",
                "1 2",
                "1,5",
                "1.2.3",
                "NaN",
                "Infinity",
                "0x10",
                "1d",
                "1f",
                "--1",
                "1e1.5",
                "1e99999",
                "١"
            })
    void refusesWhatIsNoDecimal(String text) {
        assertThat(parse(text)).as(text).isNaN();
    }

    @Test
    void agreesWithTheLibraryOnManyRandomNumbers() {
        SplittableRandom random = Seed.DEFAULT.stream("decimal", 0);
        for (int i = 0; i < 20_000; i++) {
            double value = switch (i % 4) {
                case 0 -> Double.longBitsToDouble(random.nextLong());
                case 1 -> random.nextDouble(-1000, 1000);
                case 2 -> (float) random.nextDouble(-10, 10);
                default -> random.nextInt();
            };
            if (Double.isFinite(value)) {
                assertThat(parse(Double.toString(value))).isEqualTo(value);
                String rounded = String.format(Locale.ROOT, "%.7g", value);
                assertThat(parse(rounded)).as(rounded).isEqualTo(Double.parseDouble(rounded));
            }
        }
    }
}
