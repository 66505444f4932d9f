package org.opentmr.device.board.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.Tally;

class UmyoTest {

    private static final int A = 0x0000000A;
    private static final int B = 0xF000000B;
    private static final long PACKET_NANOS = 7_168_459;

    private final Tally tally = new Tally();
    private final UmyoDecoder decoder = new UmyoDecoder(new int[] {A, B}, 1116, 1, tally);
    private final Heard heard = new Heard();

    /** A packet whose 8 samples are all the same. */
    private static byte[] packet(int unit, int number, int value) {
        byte[] packet = new byte[UmyoFramer.PACKET_LENGTH];
        packet[0] = UmyoFramer.HEADER_1;
        packet[1] = (byte) UmyoFramer.HEADER_2;
        packet[UmyoFramer.PACKET_NUMBER_AT] = (byte) (number % UmyoNumbers.PACKET_TURN);
        packet[UmyoFramer.LENGTH_AT] = UmyoFramer.RADIO_LENGTH;
        packet[UmyoFramer.TYPE_AT] = UmyoFramer.TYPE;
        packet[UmyoFramer.DATA_NUMBER_AT] = (byte) number;
        for (int i = 0; i < 4; i++) {
            packet[UmyoFramer.UNIT_AT + i] = (byte) (unit >> (24 - 8 * i));
        }
        for (int i = 0; i < UmyoFramer.SAMPLES; i++) {
            packet[UmyoFramer.SAMPLES_AT + 2 * i] = (byte) (value >> 8);
            packet[UmyoFramer.SAMPLES_AT + 2 * i + 1] = (byte) value;
        }
        return packet;
    }

    private void feed(int unit, int number, long time) {
        byte[] packet = packet(unit, number, number);
        decoder.decode(packet, 0, packet.length, time * PACKET_NANOS, heard);
    }

    /** One value of every slot that was handed on. */
    private Stream<Float> slots(int channel) {
        return IntStream.range(0, heard.samples.size() / UmyoFramer.SAMPLES)
                .mapToObj(i -> heard.samples.get(i * UmyoFramer.SAMPLES).get(channel));
    }

    @Test
    void sensorsWithNumbersOfTheirOwnAreOneStream() {
        for (int i = 0; i < 600; i++) {
            feed(A, i, i);
            feed(B, i + 77, i);
        }
        feed(A, 600, 600);
        assertThat(slots(0)).hasSize(600).doesNotContain(Float.NaN);
        assertThat(slots(1).toList().get(0)).isEqualTo(77f);
        assertThat(tally.counters().lostSamples()).isZero();
        assertThat(tally.counters().damagedFrames()).isZero();
    }

    @Test
    void aLostPacketIsAHoleInItsChannelAndTheOthersGoOn() {
        for (int i = 0; i < 20; i++) {
            feed(A, i, i);
            if (i != 9) {
                feed(B, i, i);
            }
        }
        feed(A, 20, 20);
        assertThat(slots(0).toList()).hasSize(20).doesNotContain(Float.NaN);
        assertThat(slots(1).toList().get(9)).isNaN();
        assertThat(slots(1).toList().get(10)).isEqualTo(10f);
        assertThat(tally.counters().lostSamples()).isEqualTo(8);
        assertThat(heard.end()).isEqualTo(160);
    }

    @Test
    void whatNoSensorSentIsAGapAndNoHole() {
        for (int i = 0; i < 20; i++) {
            if (i < 9 || i > 11) {
                feed(A, i, i);
                feed(B, i, i);
            }
        }
        feed(A, 20, 20);
        assertThat(slots(0)).hasSize(17).doesNotContain(Float.NaN);
        assertThat(heard.end()).isEqualTo(160);
        assertThat(tally.counters().lostSamples()).isEqualTo(24);
    }

    @Test
    void aSilentSensorIsNaNIsToldOfAndComesBack() {
        for (int i = 0; i < 100; i++) {
            feed(A, i, i);
            if (i < 10 || i >= 60) {
                feed(B, i, i);
            }
        }
        feed(A, 100, 100);
        assertThat(slots(0).toList()).hasSize(100).doesNotContain(Float.NaN);
        assertThat(slots(1).toList().subList(10, 61)).containsOnly(Float.NaN);
        assertThat(slots(1).toList().subList(61, 100)).doesNotContain(Float.NaN).startsWith(61f);
        assertThat(heard.messages).containsExactly("STATUS uMyo F000000B is silent", "STATUS uMyo F000000B is back");
    }

    @Test
    void aLongSilenceOfAllIsMeasuredByTheClock() {
        for (int i = 0; i < 10; i++) {
            feed(A, i, i);
            feed(B, i, i);
        }
        for (int i = 1000; i < 1010; i++) {
            feed(A, i, i);
            feed(B, i, i);
        }
        feed(A, 1010, 1010);
        assertThat(heard.end()).isCloseTo(1010 * 8L, within(16L));
        assertThat(tally.counters().lostSamples()).isCloseTo(990 * 8L, within(16L));
    }

    /** Clocks that differ by one part in 500: the fast one gives up a packet of every 500. */
    @Test
    void clocksThatDifferMakeNoHoles() {
        int slow = 0;
        for (int i = 0; i < 5000; i++) {
            feed(A, i, i);
            if (i % 500 != 499) {
                feed(B, slow++, i);
            }
        }
        assertThat(slots(1)).doesNotContain(Float.NaN);
        assertThat(slots(0)).doesNotContain(Float.NaN);
        assertThat(tally.counters().lostSamples()).isBetween(5 * 8L, 10 * 8L);
    }

    /** The one that is heard is ahead of all that is handed on; it must not be taken for silent itself. */
    @Test
    void aLongJumpOfOneSensorEnds() {
        for (int i = 0; i < 10; i++) {
            feed(A, i, i);
            feed(B, i, i);
        }
        feed(A, 110, 110);
        feed(A, 111, 111);
        feed(A, 112, 112);
        assertThat(heard.messages).isEmpty();
        assertThat(heard.end()).isEqualTo(10 * 8L);
        for (int i = 113; i < 140; i++) {
            feed(A, i, i);
        }
        assertThat(heard.messages).containsExactly("STATUS uMyo F000000B is silent");
        assertThat(heard.end()).isEqualTo(139 * 8L);
    }

    @Test
    void aStrangerIsToldOfOnce() {
        for (int i = 0; i < 5; i++) {
            feed(A, i, i);
            feed(0x1234ABCD, i, i);
        }
        assertThat(heard.messages)
                .containsExactly("WARNING uMyo 1234ABCD is sending too and is left out; connect again to take it in");
    }

    @Test
    void samplesAreTwosComplement() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(packet(A, 1, -2));
        out.writeBytes(packet(B, 1, 32_767));
        out.writeBytes(packet(A, 2, 0));
        decoder.decode(out.toByteArray(), 0, out.size(), 0, heard);
        assertThat(heard.samples.get(0)).containsExactly(-2f, 32_767f);
    }

    @Test
    void saysWhichSensorsWereHeard() {
        UmyoBoard board = new UmyoBoard();
        EmulatedLine line = new EmulatedLine(board.emulator(BoardOptions.of(2, 1116)));
        assertThatThrownBy(() -> board.connect(line, BoardOptions.of(3, 1116), line))
                .hasMessage("emulated: heard [uMyo 5EED0001, uMyo 5EED0002], asked for 3;"
                        + " are the sensors switched on and in their star mode (green light)?");
    }
}
