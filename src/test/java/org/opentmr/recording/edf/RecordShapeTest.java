package org.opentmr.recording.edf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecordShapeTest {

    @ParameterizedTest
    @CsvSource({
        "2000, 4, 2000, 1",
        "2000, 16, 1000, 0.5",
        "1000, 64, 250, 0.25",
        "200, 8, 200, 1",
        "1, 1, 1, 1",
        "0.5, 1, 1, 2",
        "16000, 32, 400, 0.025",
        "50000, 1, 12500, 0.25"
    })
    void recordsAreAsLongAsTheirSizeAllows(double rateHz, int channels, int samples, String seconds) {
        assertThat(RecordShape.choose(rateHz, 3L * channels, 240, 1)).isEqualTo(new RecordShape(samples, seconds));
    }

    @ParameterizedTest
    @CsvSource({
        "2000, 4, 500, 0.25",
        "1000, 64, 250, 0.25",
        "250, 8, 50, 0.2",
        "2148, 2, 537, 0.25",
        "1, 1, 1, 1",
        "2000, 64, 200, 0.1"
    })
    void shorterRecordsAreMadeWhereTheyAreAskedFor(double rateHz, int channels, int samples, String seconds) {
        assertThat(RecordShape.choose(rateHz, 3L * channels, 240, 0.25)).isEqualTo(new RecordShape(samples, seconds));
    }

    static Stream<Double> rates() {
        return Stream.of(
                1111.0, 1259.2593, 1925.9259259259259, 2148.1481481481483, 333.3333333333, 4370.629, 2048.0, 0.1);
    }

    @ParameterizedTest
    @MethodSource("rates")
    void oddRatesAreMetWithinWhatEightCharactersSay(double rateHz) {
        RecordShape shape = RecordShape.choose(rateHz, 24, 240, 1);
        // Eight characters hold at least six digits of a duration.
        assertThat(Math.abs(shape.rateHz() - rateHz) / rateHz).isLessThan(1e-6);
        assertThat(shape.samples() * 24 + 240).isLessThanOrEqualTo(61_440);
        assertThat(shape.durationText().length()).isLessThanOrEqualTo(8);
    }
}
