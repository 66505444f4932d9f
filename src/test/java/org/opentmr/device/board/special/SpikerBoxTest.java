package org.opentmr.device.board.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.device.BoardEmulator;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.BoardSession;
import org.opentmr.device.Tally;

class SpikerBoxTest {

    private static final byte[] BEGIN = bytes(0xFF, 0xFF, 0x01, 0x01, 0x80, 0xFF);
    private static final byte[] END = bytes(0xFF, 0xFF, 0x01, 0x01, 0x81, 0xFF);

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static Heard decode(int channels, int top, byte[] bytes) {
        Heard heard = new Heard();
        new SpikerBoxDecoder(channels, top, 1, new Tally()).decode(bytes, 0, bytes.length, 0, heard);
        return heard;
    }

    /** Two channels: 0x83 0x7F = 511, 0x04 0x00 = 512; only a frame's first byte has its highest bit set. */
    @Test
    void readsPairsOfSevenBits() {
        Heard heard = decode(2, 1023, bytes(0x83, 0x7F, 0x04, 0x00));
        assertThat(heard.samples.get(0)).containsExactly(-0.5f, 0.5f);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void messagesMayComeInsideAFrame(int at) {
        byte[] frames = bytes(0x83, 0x7F, 0x04, 0x00, 0x80, 0x01, 0x00, 0x02);
        byte[] message = join(BEGIN, "EVNT:2;".getBytes(StandardCharsets.US_ASCII), END);
        Heard heard = decode(
                2, 1023, join(Arrays.copyOf(frames, at), message, Arrays.copyOfRange(frames, at, frames.length)));
        assertThat(heard.samples).isEqualTo(decode(2, 1023, frames).samples).hasSize(2);
        assertThat(heard.messages).containsExactly("MARKER EVNT:2;");
    }

    @Test
    void theLargestSampleOf14BitsIsNoEscape() {
        Heard heard = decode(1, 16_383, bytes(0xFF, 0x7F, 0xFF, 0x7F, 0xFF, 0x01, 0xFF, 0x01));
        assertThat(heard.samples).hasSize(4);
        assertThat(heard.messages).isEmpty();
    }

    @Test
    void aMessageWithoutEndGivesWayToSamples() {
        byte[] frame = bytes(0x83, 0x7F);
        Heard heard = decode(1, 1023, join(BEGIN, "HWT:MUS".getBytes(StandardCharsets.US_ASCII), frame, frame, frame));
        assertThat(heard.messages).isEmpty();
        assertThat(heard.samples).hasSize(2);
    }

    @Test
    void theGameControllersStateIsAMessage() {
        Heard heard =
                decode(1, 1023, join(BEGIN, "JOY:".getBytes(StandardCharsets.US_ASCII), bytes(0xFF, 0xFF, ';'), END));
        assertThat(heard.messages).containsExactly("LOG JOY:··;");
    }

    /** The shield streams one channel from power-up, which two channels' frames must not be made of. */
    @Test
    void theBacklogOfOneChannelIsNoSample() throws Exception {
        BoardOptions options = BoardOptions.of(2, 5025);
        SpikerBoxBoard board = new SpikerBoxBoard();
        EmulatedLine line = new EmulatedLine(board.emulator(options));
        BoardSession session = board.connect(line, options, line);
        assertThat(session.description().device()).isEqualTo("Backyard Brains Muscle SpikerShield (MUSCLESS)");
        assertThat(session.description().layout().rateHz()).isEqualTo(16e6 / 8 / 199 / 2);
        session.start();
        assertThat(session.tally().counters().samples()).isZero();
    }

    @Test
    void refusesWhatTheShieldCannot() {
        SpikerBoxBoard board = new SpikerBoxBoard();
        assertThatThrownBy(() -> board.emulator(BoardOptions.of(7, 1400)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the Muscle SpikerShield has 1 to 6 channels, asked for 7");
        assertThatThrownBy(() -> board.emulator(BoardOptions.of(2, 10_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the Muscle SpikerShield samples 2 channels at 5025 Hz, asked for 10000.0 Hz");
    }

    @Test
    void saysWhatAnotherBoardSaysItIs() {
        BoardEmulator sketch = new AsciiBoard(AsciiBoard.Output.RAW).emulator(BoardOptions.NONE);
        EmulatedLine line = new EmulatedLine(sketch);
        assertThatThrownBy(() -> new SpikerBoxBoard().connect(line, BoardOptions.NONE, line))
                .hasMessageStartingWith("emulated: no SpikerBox answered, heard \"EMG sensor ready");
    }

    @Test
    void knowsItsOwnUsbIdentitiesOnly() {
        SpikerBoxBoard board = new SpikerBoxBoard();
        assertThat(board.mayBe(0x2E73, 0x0006)).isTrue();
        assertThat(board.mayBe(0x2341, 0x0043)).as("any Arduino UNO").isFalse();
        assertThat(board.probe().orElseThrow().answer().test("xxHWT:MUSCLESS;".getBytes(StandardCharsets.US_ASCII)))
                .isTrue();
    }
}
