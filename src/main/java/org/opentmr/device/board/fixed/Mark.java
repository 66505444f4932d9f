package org.opentmr.device.board.fixed;

/**
 * A byte of a frame whose value is known.
 *
 * @param at position, counted from the frame's first byte
 * @param lowest value that it may have, 0 to 255
 * @param highest value that it may have, 0 to 255
 */
record Mark(int at, int lowest, int highest) {

    Mark {
        if (at < 0 || lowest < 0 || highest > 255 || lowest > highest) {
            throw new IllegalArgumentException("a mark needs at >= 0 and 0 <= lowest <= highest <= 255, got at=" + at
                    + ", lowest=" + lowest + ", highest=" + highest);
        }
    }

    /** A byte with one value only. */
    static Mark of(int at, int value) {
        return new Mark(at, value, value);
    }

    boolean fits(byte value) {
        int unsigned = value & 0xFF;
        return unsigned >= lowest && unsigned <= highest;
    }

    /** How much a match says: log2 of the number of random bytes of which one would match. */
    double evidenceBits() {
        return Math.log(256.0 / (highest - lowest + 1)) / Math.log(2);
    }
}
