package org.opentmr.device.board.fixed;

import java.util.List;

/**
 * What follows the samples in a frame.
 *
 * @param fewest bytes of it, the last one included
 * @param most bytes of it; where more than the fewest, its length is the firmware's own: the same in all frames, and found
 *     out from a run of them
 * @param usual bytes of it, as the emulator sends
 * @param end the lowest and the highest value that its last byte may have; empty where any
 */
record Tail(int fewest, int most, int usual, List<Integer> end) {

    static final Tail NONE = new Tail(0, 0, 0, List.of());

    Tail {
        end = List.copyOf(end);
        if (fewest < 0 || usual < fewest || most < usual || !(end.isEmpty() || (end.size() == 2 && fewest > 0))) {
            throw new IllegalArgumentException(
                    "a tail needs 0 <= fewest <= usual <= most, and bytes where its end is known, got" + " fewest="
                            + fewest + ", usual=" + usual + ", most=" + most + ", end=" + end);
        }
    }

    /** Bytes that may be anything. */
    static Tail any(int bytes) {
        return new Tail(bytes, bytes, bytes, List.of());
    }

    /** Bytes of which the last one is known. */
    static Tail endingWith(int bytes, int lowest, int highest) {
        return new Tail(bytes, bytes, bytes, List.of(lowest, highest));
    }
}
