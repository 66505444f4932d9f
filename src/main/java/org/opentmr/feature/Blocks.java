package org.opentmr.feature;

/**
 * How a stream is cut so that every window is made of whole blocks. Windows start at multiples of the hop and end at
 * multiples of the hop plus {@code samples mod hop}; a block ends at each of these. Blocks therefore have at most two
 * lengths, in turn, and a window has at most {@code 2 samples / hop + 1} of them, however odd the numbers are.
 *
 * @param even length of the first, third, … block since the start of the stream
 * @param odd length of the second, fourth, … block
 * @param perWindow blocks in one window
 * @param perHop blocks from the start of one window to the start of the next
 */
record Blocks(int even, int odd, int perWindow, int perHop) {

    static Blocks of(WindowShape shape) {
        int rest = shape.samples() % shape.hop();
        int hops = shape.samples() / shape.hop();
        return rest == 0
                ? new Blocks(shape.hop(), shape.hop(), hops, 1)
                : new Blocks(rest, shape.hop() - rest, 2 * hops + 1, 2);
    }

    /** Length of the block with this number, counted from 0 at the start of the stream. */
    int length(long block) {
        return (block & 1) == 0 ? even : odd;
    }

    /** Whether a window is complete when this many blocks are. */
    boolean complete(long blocks) {
        return blocks >= perWindow && (blocks - perWindow) % perHop == 0;
    }

    int shortest() {
        return perWindow == 1 ? even : Math.min(even, odd);
    }

    int longest() {
        return perWindow == 1 ? even : Math.max(even, odd);
    }
}
