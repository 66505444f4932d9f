package org.opentmr.device.board.special;

import org.opentmr.signal.HotPath;

/**
 * How BITalino (r)evolution lays out a frame of 1 to 6 channels (BITalino (r)evolution API reference and firmware, PLUX 2016).
 *
 * <p>Read from its last byte to its first, a frame is one row of bits: sequence number (4), check (4), digital ports I1 I2 O1 O2
 * (4), then the first four channels with 10 bits each and the last two with 6 bits each; the first byte is padded with zeros.
 */
final class BitalinoFrame {

    static final int MOST_CHANNELS = 6;

    /** The sequence number comes round after so many frames. */
    static final int TURN = 16;

    private static final int FULL_CHANNELS = 4;
    private static final int FULL_BITS = 10;
    private static final int SHORT_BITS = 6;

    /** x^4 + x + 1 without its highest term. */
    private static final int POLYNOMIAL = 3;

    /** What 4 zero bits make of a remainder. */
    private static final int[] AFTER_NIBBLE = new int[16];

    static {
        for (int i = 0; i < 16; i++) {
            int remainder = i;
            for (int bit = 0; bit < 4; bit++) {
                remainder = (remainder << 1) ^ ((remainder & 8) != 0 ? 0x10 | POLYNOMIAL : 0);
            }
            AFTER_NIBBLE[i] = remainder;
        }
    }

    private BitalinoFrame() {}

    /** Bytes of a frame. */
    static int length(int channels) {
        return (bitsUpTo(channels) + 7) / 8;
    }

    /** The bits of a frame's first byte that are always zero. */
    static int padding(int channels) {
        return (1 << (8 * length(channels) - bitsUpTo(channels))) - 1;
    }

    private static int bitsUpTo(int channels) {
        return 12 + FULL_BITS * Math.min(channels, FULL_CHANNELS) + SHORT_BITS * Math.max(0, channels - FULL_CHANNELS);
    }

    /** Bits of a channel, counted from 0: how fine it is. */
    @HotPath
    static int bits(int channel) {
        return channel < FULL_CHANNELS ? FULL_BITS : SHORT_BITS;
    }

    /** The largest code of a channel, counted from 0. */
    @HotPath
    static int top(int channel) {
        return (1 << bits(channel)) - 1;
    }

    /** True where the last 4 bits are the check of all before. */
    @HotPath
    static boolean isSound(byte[] bytes, int from, int length) {
        return check(bytes, from, length) == (bytes[from + length - 1] & 0xF);
    }

    @HotPath
    static int sequence(byte[] bytes, int from, int length) {
        return (bytes[from + length - 1] >> 4) & 0xF;
    }

    /** The code of a channel, counted from 0. */
    @HotPath
    static int code(byte[] bytes, int from, int length, int channel) {
        long row = 0;
        for (int i = 0; i < length; i++) {
            row |= (bytes[from + i] & 0xFFL) << (8 * (i + 8 - length));
        }
        return (int) (row >>> shift(channel)) & top(channel);
    }

    @HotPath
    private static int shift(int channel) {
        return 64 - bitsUpTo(channel + 1);
    }

    /** Builds a frame of as many channels as there are codes. */
    static byte[] pack(int[] codes, int sequence, int digitalPorts) {
        int length = length(codes.length);
        long row = ((long) (sequence & 0xF) << 60) | ((long) (digitalPorts & 0xF) << 52);
        for (int c = 0; c < codes.length; c++) {
            row |= (long) (codes[c] & top(c)) << shift(c);
        }
        byte[] frame = new byte[length];
        for (int i = 0; i < length; i++) {
            frame[i] = (byte) (row >>> (8 * (i + 8 - length)));
        }
        frame[length - 1] |= (byte) check(frame, 0, length);
        return frame;
    }

    /** CRC-4 over all bits but the last four, which count as zeros. */
    @HotPath
    static int check(byte[] bytes, int from, int length) {
        int remainder = 0;
        for (int i = from; i < from + length - 1; i++) {
            remainder = AFTER_NIBBLE[remainder] ^ ((bytes[i] >> 4) & 0xF);
            remainder = AFTER_NIBBLE[remainder] ^ (bytes[i] & 0xF);
        }
        remainder = AFTER_NIBBLE[remainder] ^ ((bytes[from + length - 1] >> 4) & 0xF);
        return AFTER_NIBBLE[remainder];
    }
}
