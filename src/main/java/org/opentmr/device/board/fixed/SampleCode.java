package org.opentmr.device.board.fixed;

import java.nio.ByteOrder;

/**
 * How one number stands in a frame.
 *
 * @param kind two's complement, unsigned, or IEEE 754 single precision
 * @param bytes 2 or 3, or 4 for single precision
 * @param order which byte comes first
 * @param lowest number that the converter gives
 * @param highest number that the converter gives
 * @param zero number that stands for no signal
 * @param faintest magnitude of a number other than 0 that is still a measurement, for single precision; below it, the bytes
 *     are not what they seem
 * @param syncInLowestBit true where the lowest bit is no part of the value but shows where a frame begins: 0 in its first
 *     sample, 1 in all others
 */
record SampleCode(
        Kind kind,
        int bytes,
        ByteOrder order,
        double lowest,
        double highest,
        double zero,
        double faintest,
        boolean syncInLowestBit) {

    enum Kind {
        SIGNED,
        UNSIGNED,
        FLOAT
    }

    SampleCode {
        boolean sizeFits = kind == Kind.FLOAT ? bytes == 4 : bytes == 2 || bytes == 3;
        if (!sizeFits || !(lowest <= zero && zero <= highest && lowest < highest)) {
            throw new IllegalArgumentException(
                    "a sample code needs 2 or 3 bytes (4 as FLOAT) and lowest <= zero <= highest," + " got " + kind
                            + ", bytes=" + bytes + ", " + lowest + " <= " + zero + " <= " + highest);
        }
    }

    static SampleCode signed(int bytes, ByteOrder order) {
        double half = 1L << (8 * bytes - 1);
        return new SampleCode(Kind.SIGNED, bytes, order, -half, half - 1, 0, 0, false);
    }

    /** Unsigned numbers of so many bits in two bytes, with no signal in the middle of their range. */
    static SampleCode unsigned(int bits, ByteOrder order) {
        return new SampleCode(Kind.UNSIGNED, 2, order, 0, (1 << bits) - 1, 1 << (bits - 1), 0, false);
    }

    /** Single precision, of which only magnitudes from faintest to below the limit, and 0, are plausible. */
    static SampleCode floats(ByteOrder order, double faintest, double limit) {
        double largest = Math.nextDown((float) limit);
        return new SampleCode(Kind.FLOAT, 4, order, -largest, largest, 0, faintest, false);
    }

    SampleCode withSyncInLowestBit() {
        return new SampleCode(kind, bytes, order, lowest, highest, zero, faintest, true);
    }

    /** The number as it stands there, before zero is taken off; NaN is possible in single precision. */
    double read(byte[] from, int at) {
        int bits = 0;
        for (int i = 0; i < bytes; i++) {
            int place = order == ByteOrder.BIG_ENDIAN ? at + i : at + bytes - 1 - i;
            bits = (bits << 8) | (from[place] & 0xFF);
        }
        if (kind == Kind.FLOAT) {
            return Float.intBitsToFloat(bits);
        }
        if (syncInLowestBit) {
            bits &= ~1;
        }
        int spare = 32 - 8 * bytes;
        return kind == Kind.SIGNED ? bits << spare >> spare : bits;
    }

    /** Writes the number nearest to the one given that the converter could give; NaN becomes zero. */
    void write(double number, byte[] to, int at, boolean firstOfFrame) {
        double inRange = Double.isNaN(number) ? zero : Math.max(lowest, Math.min(highest, number));
        int bits;
        if (kind == Kind.FLOAT) {
            bits = Float.floatToIntBits(Math.abs(inRange) < faintest ? 0 : (float) inRange);
        } else if (syncInLowestBit) {
            int even = (int) Math.max(lowest, Math.min(highest - 1, 2 * Math.rint(inRange / 2)));
            bits = firstOfFrame ? even : even | 1;
        } else {
            bits = (int) Math.rint(inRange);
        }
        for (int i = 0; i < bytes; i++) {
            int place = order == ByteOrder.BIG_ENDIAN ? at + bytes - 1 - i : at + i;
            to[place] = (byte) (bits >> (8 * i));
        }
    }

    /** The lowest bit, where it shows where a frame begins. */
    int syncBit(byte[] from, int at) {
        return from[order == ByteOrder.BIG_ENDIAN ? at + bytes - 1 : at] & 1;
    }

    /** False for a number that the converter cannot have given. */
    boolean isPlausible(double number) {
        return number >= lowest && number <= highest && (number == 0 || Math.abs(number) >= faintest);
    }

    /** The largest distance from zero. */
    double largest() {
        return Math.max(highest - zero, zero - lowest);
    }

    /** How much one plausible sample says of where frames begin, in bits. */
    double evidenceBits() {
        if (syncInLowestBit) {
            return 1;
        }
        if (kind == Kind.FLOAT) {
            // Random bytes are plausible when their exponent, 8 bits of which all values are alike, is in range.
            double plausibleExponents = Math.getExponent(highest) - Math.getExponent(faintest) + 1;
            return Math.log(256 / plausibleExponents) / Math.log(2);
        }
        return 0;
    }
}
