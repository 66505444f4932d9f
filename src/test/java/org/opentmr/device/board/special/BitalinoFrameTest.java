package org.opentmr.device.board.special;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.signal.Seed;

class BitalinoFrameTest {

    /** Polynomial division, a bit at a time, the last four bits as zeros: the definition, without tables. */
    private static int remainder(byte[] frame) {
        int remainder = 0;
        for (int i = 0; i < 8 * frame.length; i++) {
            int bit = i >= 8 * frame.length - 4 ? 0 : (frame[i / 8] >> (7 - i % 8)) & 1;
            remainder = (remainder << 1) | bit;
            if ((remainder & 0b10000) != 0) {
                remainder ^= 0b10011;
            }
        }
        return remainder;
    }

    @ParameterizedTest
    @CsvSource({"1,3", "2,4", "3,6", "4,7", "5,8", "6,8"})
    void framesAreAsLongAsTheFirmwaresAre(int channels, int bytes) {
        assertThat(BitalinoFrame.length(channels)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void checkIsTheRemainderByXToTheFourthPlusXPlusOne(int channels) {
        SplittableRandom random = Seed.DEFAULT.stream("frames", channels);
        for (int trial = 0; trial < 2000; trial++) {
            byte[] frame = new byte[BitalinoFrame.length(channels)];
            random.nextBytes(frame);
            assertThat(BitalinoFrame.check(frame, 0, frame.length)).isEqualTo(remainder(frame));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void everyFlippedBitShows(int channels) {
        int[] codes = {513, 2, 1023, 340, 33, 21};
        byte[] frame = BitalinoFrame.pack(Arrays.copyOf(codes, channels), 11, 5);
        assertThat(BitalinoFrame.isSound(frame, 0, frame.length)).isTrue();
        for (int bit = 0; bit < 8 * frame.length; bit++) {
            byte[] flipped = frame.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(BitalinoFrame.isSound(flipped, 0, flipped.length))
                    .as("bit %d", bit)
                    .isFalse();
        }
    }

    /** The places of the bits as the board's own interface for Python documents them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void channelsLieWhereTheInterfaceReadsThem(int channels) {
        SplittableRandom random = Seed.DEFAULT.stream("codes", channels);
        for (int trial = 0; trial < 200; trial++) {
            int[] codes = new int[channels];
            for (int c = 0; c < channels; c++) {
                codes[c] = random.nextInt(c < 4 ? 1024 : 64);
            }
            int sequence = random.nextInt(16);
            byte[] frame = BitalinoFrame.pack(codes, sequence, 0b1010);
            int[] fromEnd = new int[9];
            for (int k = 1; k <= frame.length; k++) {
                fromEnd[k] = frame[frame.length - k] & 0xFF;
            }
            assertThat(fromEnd[1] >> 4).isEqualTo(sequence).isEqualTo(BitalinoFrame.sequence(frame, 0, frame.length));
            assertThat(fromEnd[2] >> 4).isEqualTo(0b1010);
            int[] read = {
                ((fromEnd[2] & 0x0F) << 6) | (fromEnd[3] >> 2),
                ((fromEnd[3] & 0x03) << 8) | fromEnd[4],
                (fromEnd[5] << 2) | (fromEnd[6] >> 6),
                ((fromEnd[6] & 0x3F) << 4) | (fromEnd[7] >> 4),
                ((fromEnd[7] & 0x0F) << 2) | (fromEnd[8] >> 6),
                fromEnd[8] & 0x3F
            };
            for (int c = 0; c < channels; c++) {
                assertThat(read[c]).isEqualTo(codes[c]);
                assertThat(BitalinoFrame.code(frame, 0, frame.length, c)).isEqualTo(codes[c]);
            }
        }
    }

    @Test
    void scaleIsThatOfTheMakersInterface() {
        assertThat(BitalinoScale.microvolts(1023, 0)).isEqualTo(1650);
        assertThat(BitalinoScale.microvolts(0, 0)).isEqualTo(-1650);
        assertThat(BitalinoScale.microvolts(63, 5)).isEqualTo(1650);
        assertThat(BitalinoScale.microvolts(0, 5)).isEqualTo(-1650);
    }
}
