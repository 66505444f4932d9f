package org.opentmr.device.board.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.Tally;
import org.opentmr.signal.Channel;

class AsciiTest {

    private final AsciiLine line = new AsciiLine();

    private AsciiLine.Content read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return line.read(bytes, bytes.length);
    }

    private List<Float> values() {
        List<Float> values = new ArrayList<>();
        for (int i = 0; i < line.count(); i++) {
            values.add(line.value(i));
        }
        return values;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "512|512",
                "-7|-7",
                "+3.25|3.25",
                ".5|0.5",
                "12.|12",
                "1 2\t3,4|1 2 3 4",
                "1,  2 ,3|1 2 3",
                "  8  |8",
                "Left:1\tRight:-2.5|1 -2.5",
                "Left arm: 512, Right arm:  7|512 7",
                "Label 1:10|10",
                "nan inf -inf ovf NAN|NaN NaN NaN NaN NaN",
                "1023.00|1023",
                "123456789012345678|123456789012345678"
            })
    void readsValues(String text, String expected) {
        assertThat(read(text)).isEqualTo(AsciiLine.Content.VALUES);
        assertThat(values())
                .isEqualTo(List.of(expected.split(" ")).stream()
                        .map(Float::valueOf)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "StartUp!",
                "Label:",
                "Label 1:\tLabel 2:",
                "Left Right",
                "Sensor 12 ready",
                "1 2 three",
                "12:30:05",
                "--5",
                "1.2.3",
                "-",
                ".",
                "1e5",
                "Left:x",
                "1234567890123456789012345678901234567890",
                "5 V"
            })
    void sentencesAndHeadersAreText(String text) {
        assertThat(read(text)).isEqualTo(AsciiLine.Content.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t, "})
    void anEmptyLineIsNothing(String text) {
        assertThat(read(text)).isEqualTo(AsciiLine.Content.NOTHING);
    }

    @Test
    void labelsAreNames() {
        String text = "Left arm: 512, µV:3 4";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(line.read(bytes, bytes.length)).isEqualTo(AsciiLine.Content.VALUES);
        assertThat(List.of(line.label(bytes, 0), line.label(bytes, 1), line.label(bytes, 2)))
                .containsExactly("Left arm", "µV", "");
    }

    @Test
    void moreValuesThanAnySketchPrintsAreText() {
        assertThat(read("1 ".repeat(AsciiLine.MOST_VALUES))).isEqualTo(AsciiLine.Content.VALUES);
        assertThat(read("1 ".repeat(AsciiLine.MOST_VALUES + 1))).isEqualTo(AsciiLine.Content.TEXT);
    }

    private static Heard decode(Tally tally, int channels, String text) {
        Heard heard = new Heard();
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        new AsciiDecoder(channels, 1, tally).decode(bytes, 0, bytes.length, 0, heard);
        return heard;
    }

    @Test
    void theFirstPieceIsLeftOutBannersAreMessagesAndOddLinesAreWarnedOfOnce() {
        Tally tally = new Tally();
        Heard heard = decode(tally, 2, "23\r\nMyoWare ready\r\n1 2\r\n3 4\n5\n6\n7 8\n\n9\n10 11\n");
        assertThat(heard.samples).hasSize(4);
        assertThat(heard.samples.get(0)).containsExactly(1f, 2f);
        assertThat(heard.messages)
                .containsExactly(
                        "LOG MyoWare ready",
                        "WARNING lines with 1 instead of 2 values are left out; connect again if the sketch has changed",
                        "WARNING lines with 1 instead of 2 values are left out; connect again if the sketch has changed");
        assertThat(tally.counters().damagedFrames()).isEqualTo(3);
    }

    @Test
    void endlessTextIsNotKept() {
        Tally tally = new Tally();
        Heard heard = decode(tally, 1, "\n" + "9".repeat(100_000) + "\n5\n" + "word\n".repeat(1000) + "6\n");
        assertThat(heard.samples).hasSize(2);
        assertThat(heard.messages).hasSizeLessThan(30);
        assertThat(tally.counters().damagedFrames()).isEqualTo(1);
        assertThat(tally.counters().skippedBytes()).isEqualTo(1 + 100_001 + 5000);
    }

    private static AsciiSurvey survey(boolean measuring, String line, double rateHz, long bunchNanos) {
        AsciiSurvey survey = new AsciiSurvey(measuring);
        byte[] bytes = (line + "\r\n").getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 20_000; i++) {
            long printed = (long) (i / rateHz * 1e9);
            long arrived = (printed / bunchNanos + 1) * bunchNanos;
            if (survey.heard(bytes, bytes.length, arrived)) {
                return survey;
            }
        }
        throw new AssertionError("never enough");
    }

    @ParameterizedTest
    @ValueSource(doubles = {7, 100, 512, 1000, 2000})
    void theRateIsMeasuredFromArrivals(double rateHz) {
        double measured = survey(true, "1 2", rateHz, 16_000_000).rateHz().orElseThrow();
        assertThat(measured).isCloseTo(rateHz, within(0.01 * rateHz));
    }

    @Test
    void labelsNameTheChannelsWhereEveryOneHasItsOwn() {
        assertThat(survey(false, "Flexor:1 Extensor:2", 100, 1).channelNames()).containsExactly("Flexor", "Extensor");
        assertThat(survey(false, "EMG:1 EMG:2", 100, 1).channelNames()).containsExactly("A0", "A1");
        assertThat(survey(false, "1,2,3", 100, 1).channelNames()).containsExactly("A0", "A1", "A2");
    }

    @Test
    void aGivenRateIsNotMeasuredAndAnEnvelopeIsOne() throws Exception {
        AsciiBoard board = new AsciiBoard(AsciiBoard.Output.ENVELOPE);
        EmulatedLine emulated = new EmulatedLine(board.emulator(BoardOptions.of(2, 500)));
        long before = emulated.nanos();
        var layout = board.connect(emulated, BoardOptions.of(2, 480), emulated)
                .description()
                .layout();
        assertThat(layout.rateHz()).isEqualTo(480);
        assertThat(emulated.nanos() - before).isLessThan(1_000_000_000L);
        assertThat(layout.isEnvelope()).isTrue();
        assertThat(layout.unit()).isEqualTo(Channel.COUNTS);
        assertThatThrownBy(() -> board.connect(emulated, BoardOptions.of(3, 480), emulated))
                .hasMessage("emulated: the sketch prints 2 values a line, not 3");
    }

    @Test
    void noNumbersAreExplained() {
        EmulatedLine silent = new EmulatedLine(new BitalinoBoard(BitalinoBoard.Mode.LIVE).emulator(BoardOptions.NONE));
        assertThatThrownBy(() -> new AsciiBoard(AsciiBoard.Output.RAW).connect(silent, BoardOptions.NONE, silent))
                .hasMessage("emulated: no steady lines of numbers, only 0 of the last shape, and first nothing;"
                        + " check the baud rate and that the sketch prints as many values in every line");
    }
}
