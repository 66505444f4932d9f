package org.opentmr.feature;

import org.opentmr.signal.HotPath;

/**
 * A summary of plain sums. A block keeps {@link #width()} sums of terms within it, then as many of the terms that reach
 * back over its start.
 */
interface Sums extends Summary {

    @Override
    default int blockWidth(int longestBlock) {
        return 2 * width();
    }

    @Override
    @HotPath
    default void fold(double[] ring, int oldest, int blocks, int samples, double[] values) {
        add(ring, oldest, blocks, 2 * width(), width(), values, 0);
    }

    /** Adds up the blocks' sums; the oldest block's terms that reach back are left out. */
    @HotPath
    static void add(double[] ring, int oldest, int blocks, int blockWidth, int sums, double[] values, int to) {
        System.arraycopy(ring, oldest, values, to, sums);
        int at = oldest;
        for (int block = 1; block < blocks; block++) {
            at += blockWidth;
            at = at == ring.length ? 0 : at;
            for (int i = 0; i < sums; i++) {
                values[to + i] += ring[at + sums + i] + ring[at + i];
            }
        }
    }
}
