package org.opentmr.device.board.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.opentmr.device.BoardEmulator;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.StreamCounters;

class BitalinoTest {

    private static final BoardCase CASE = BoardCase.all()
            .filter(board -> board.toString().equals("bitalino 4"))
            .findFirst()
            .orElseThrow();

    @Test
    void saysVersionAndBattery() {
        assertThat(CASE.rig().session.description().device()).isEqualTo("BITalino (r)evolution v5.1, battery 3.81 V");
    }

    @Test
    void lostFramesAreCountedByTheSequence() {
        BoardCase.Rig rig = CASE.rig();
        byte[] bytes = rig.bytes(CASE.noise(60, 1));
        int frame = BitalinoFrame.length(4);
        Heard heard = rig.decode(Arrays.copyOf(bytes, 20 * frame), Arrays.copyOfRange(bytes, 27 * frame, bytes.length));
        StreamCounters counters = rig.session.tally().counters();
        assertThat(counters.lostSamples()).isEqualTo(7);
        assertThat(counters.damagedFrames()).isZero();
        assertThat(heard.samples).hasSize(53);
        assertThat(heard.end()).isEqualTo(60);
    }

    @Test
    void aSpoiltFrameIsCountedAndTheNextOneIsGood() {
        BoardCase.Rig rig = CASE.rig();
        byte[] bytes = rig.bytes(CASE.noise(60, 1));
        int frame = BitalinoFrame.length(4);
        bytes[30 * frame] ^= 1;
        bytes[32 * frame] ^= 1;
        Heard heard = rig.decode(bytes);
        StreamCounters counters = rig.session.tally().counters();
        assertThat(counters.damagedFrames()).isEqualTo(2);
        assertThat(counters.lostSamples()).isEqualTo(2);
        assertThat(counters.skippedBytes()).isEqualTo(2L * frame);
        assertThat(heard.numbers).contains(29L, 31L, 33L).doesNotContain(30L, 32L);
    }

    @Test
    void turnsLostAreFoundByTheClock() {
        BoardCase.Rig rig = CASE.rig();
        byte[] bytes = rig.bytes(CASE.noise(9000, 1));
        int frame = BitalinoFrame.length(4);
        Heard heard = new Heard();
        for (int i = 0; i < 9000; i++) {
            if (i < 3000 || i >= 3480) {
                rig.session.decoder().decode(bytes, i * frame, frame, i * 1_000_000L, heard);
            }
        }
        assertThat(rig.session.tally().counters().lostSamples()).isEqualTo(480);
        assertThat(heard.end()).isEqualTo(9000);
    }

    @Test
    void stopEndsTheStreamAndStartBeginsAnew() throws Exception {
        BoardCase.Rig rig = CASE.rig();
        Heard heard = rig.decode(rig.bytes(CASE.noise(20, 1)));
        rig.session.stop();
        assertThat(rig.emulator.isStreaming()).isFalse();
        rig.session.start();
        rig.decode(heard, rig.bytes(CASE.noise(20, 2)));
        assertThat(heard.end()).isEqualTo(40);
        assertThat(rig.session.tally().counters().lostSamples()).isZero();
    }

    /** The board sends the inputs of the mask that starts it, in their order. */
    @Test
    void theEmulatorFollowsTheMask() {
        BoardEmulator emulator = new BitalinoBoard(BitalinoBoard.Mode.LIVE).emulator(BoardOptions.of(6, 1000));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        emulator.receive(new byte[] {0b0000_1001}, 0, 1, out);
        emulator.send(new float[][] {{0}, {1650}, {0}, {0}, {0}, {0}}, 0, 1, out);
        byte[] frame = out.toByteArray();
        assertThat(frame).hasSize(3);
        assertThat(BitalinoFrame.code(frame, 0, 3, 0)).isEqualTo(1023);
    }

    @Test
    void refusesWhatTheBoardCannot() {
        BitalinoBoard board = new BitalinoBoard(BitalinoBoard.Mode.LIVE);
        assertThatThrownBy(() -> board.emulator(BoardOptions.of(7, 1000)))
                .hasMessage("bitalino has 1 to 6 channels, asked for 7");
        assertThatThrownBy(() -> board.emulator(BoardOptions.of(2, 500)))
                .hasMessage("bitalino samples at one of [1.0, 10.0, 100.0, 1000.0] Hz, asked for 500.0 Hz");
        assertThatThrownBy(() -> board.emulator(
                        new BoardOptions(OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.of(0.5))))
                .hasMessage("bitalino gives microvolts by itself, so 0.5 µV per count cannot be set");
    }

    @Test
    void aSilentLineIsExplained() {
        BoardEmulator mute = new UmyoBoard().emulator(BoardOptions.of(1, 1116));
        EmulatedLine line = new EmulatedLine(mute);
        assertThatThrownBy(() -> new BitalinoBoard(BitalinoBoard.Mode.LIVE).connect(line, BoardOptions.NONE, line))
                .hasMessageStartingWith("emulated: no BITalino answered, heard ")
                .hasMessageEndingWith("; is it switched on, paired, and is this its Bluetooth port?");
    }
}
