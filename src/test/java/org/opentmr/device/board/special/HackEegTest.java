package org.opentmr.device.board.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.Tally;

class HackEegTest {

    private final Tally tally = new Tally();
    private final HackEegDecoder decoder = new HackEegDecoder(8, 8, 1000, 1, tally);
    private final Heard heard = new Heard();

    private static byte[] data(int number, int micros, int firstChannel) {
        byte[] data = new byte[35];
        for (int i = 0; i < 4; i++) {
            data[i] = (byte) (micros >> (8 * i));
            data[4 + i] = (byte) (number >> (8 * i));
        }
        data[8] = (byte) 0xC0;
        data[11] = (byte) (firstChannel >> 16);
        data[12] = (byte) (firstChannel >> 8);
        data[13] = (byte) firstChannel;
        return data;
    }

    private static byte[] frame(HackEegFormat format, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (format == HackEegFormat.JSON_LINES) {
            String line = "{\"C\":200,\"D\":\"" + Base64.getEncoder().encodeToString(data) + "\"}\n";
            out.writeBytes(line.getBytes(StandardCharsets.US_ASCII));
        } else {
            out.writeBytes(new byte[] {(byte) 0x82, (byte) 0xA1, 0x43, (byte) 0xCC, (byte) 0xC8, (byte) 0xA1, 0x44});
            out.writeBytes(new byte[] {(byte) 0xC4, 35});
            out.writeBytes(data);
        }
        return out.toByteArray();
    }

    private void feed(byte[] bytes) {
        decoder.decode(bytes, 0, bytes.length, 0, heard);
    }

    @ParameterizedTest
    @EnumSource
    void readsTheDriversFrames(HackEegFormat format) {
        feed(frame(format, data(0, 0, -3)));
        feed(frame(format, data(1, 1000, 0x7FFFFF)));
        feed(frame(format, data(2, 2000, 0x800000)));
        assertThat(heard.samples).hasSize(3);
        assertThat(heard.samples.get(0).get(0)).isEqualTo(-3f);
        assertThat(heard.samples.get(1).get(0)).isEqualTo(8_388_607f);
        assertThat(heard.samples.get(2).get(0)).isEqualTo(-8_388_608f);
        assertThat(tally.counters().skippedBytes()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void lossOnTheLineIsCounted(HackEegFormat format) {
        feed(frame(format, data(0, 0, 0)));
        feed(frame(format, data(300, 300_000, 0)));
        assertThat(tally.counters().lostSamples()).isEqualTo(299);
        assertThat(heard.end()).isEqualTo(301);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheBoardWasTooSlowForShowsInItsClock(HackEegFormat format) {
        feed(frame(format, data(0, 0, 0)));
        feed(frame(format, data(1, 1000, 0)));
        feed(frame(format, data(2, 5000, 0)));
        assertThat(tally.counters().lostSamples()).isEqualTo(3);
        assertThat(heard.end()).isEqualTo(6);
    }

    @Test
    void numbersAndClockComeRound() {
        HackEegTrack track = new HackEegTrack(1000);
        assertThat(track.step(-2, -1500, 0)).isEqualTo(1);
        assertThat(track.step(-1, -500, 0)).isEqualTo(1);
        assertThat(track.step(0, 500, 0)).isEqualTo(1);
        assertThat(track.step(1, 1500, 0)).isEqualTo(1);
    }

    @Test
    void aNumberFromNowhereIsDamageButTwoAreABoardThatBeganAnew() {
        feed(frame(HackEegFormat.JSON_LINES, data(5000, 5_000_000, 0)));
        feed(frame(HackEegFormat.JSON_LINES, data(0, 100, 0)));
        assertThat(tally.counters().damagedFrames()).isEqualTo(1);
        feed(frame(HackEegFormat.JSON_LINES, data(1, 1100, 0)));
        assertThat(heard.samples).hasSize(2);
        assertThat(heard.end()).isEqualTo(2);
    }

    @Test
    void refusalsBetweenSamplesAreMessages() {
        feed("{\"STATUS_CODE\":200,\"STATUS_TEXT\":\"Ok\"}\r\n".getBytes(StandardCharsets.US_ASCII));
        feed(frame(HackEegFormat.JSON_LINES, data(0, 0, 1)));
        feed("{\"STATUS_CODE\":502,\"STATUS_TEXT\":\"No Active Channels\"}\r\n".getBytes(StandardCharsets.US_ASCII));
        feed(frame(HackEegFormat.JSON_LINES, data(1, 1000, 1)));
        assertThat(heard.samples).hasSize(2);
        assertThat(heard.messages)
                .containsExactly(
                        "WARNING HackEEG answered {\"STATUS_CODE\":502,\"STATUS_TEXT\":\"No Active Channels\"}");
        assertThat(tally.counters().skippedBytes()).isZero();
    }

    @Test
    void stateBitsAreChecked() {
        byte[] data = data(0, 0, 1);
        data[8] = 0;
        feed(frame(HackEegFormat.MESSAGE_PACK, data));
        assertThat(heard.samples).isEmpty();
        assertThat(tally.counters().damagedFrames()).isEqualTo(1);
    }

    /** Halves of 1.0 / (2^23 - 1) of 4.5 V at gain 24, as the converter's datasheet has it. */
    @Test
    void scaleIsTheConverters() {
        assertThat(HackEegBoard.MICROVOLTS_PER_COUNT).isCloseTo(0.0223517, within(1e-7));
    }

    @Test
    void aConverterOfFourChannelsTellsSo() throws Exception {
        HackEegBoard board = new HackEegBoard(HackEegFormat.JSON_LINES);
        EmulatedLine line = new EmulatedLine(board.emulator(BoardOptions.of(4, 250)));
        assertThat(board.connect(line, BoardOptions.NONE, line).description()).satisfies(description -> {
            assertThat(description.device()).isEqualTo("HackEEG (ADS1299) with ADS1299-4");
            assertThat(description.layout().size()).isEqualTo(4);
        });
        assertThatThrownBy(() -> board.connect(line, BoardOptions.of(6, 250), line))
                .hasMessage("hackeeg has 1 to 4 channels, asked for 6");
    }

    @Test
    void withoutAnAnswerItSaysWhatWasHeard() {
        EmulatedLine line = new EmulatedLine(new BitalinoBoard(BitalinoBoard.Mode.LIVE).emulator(BoardOptions.NONE));
        assertThatThrownBy(
                        () -> new HackEegBoard(HackEegFormat.JSON_LINES).connect(line, BoardOptions.of(8, 1000), line))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("emulated: no HackEEG answered, heard ");
    }
}
