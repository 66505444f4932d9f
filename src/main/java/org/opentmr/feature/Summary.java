package org.opentmr.feature;

import org.opentmr.signal.HotPath;

/**
 * What features need to know of one channel's window, put together from what is known of the window's blocks, so that
 * each sample is looked at once however far windows overlap. Nothing is ever subtracted from a sum: a block leaves the
 * window by not being added any more, so there is no drift.
 *
 * <p>Terms that reach back over the start of a block (differences) are kept apart from those within it: they do not
 * belong to a window that starts with this block.
 *
 * <p>Immutable, and equal to another that computes the same; features of a set that read equal summaries share one.
 */
interface Summary {

    /** How many samples back a term reaches; a window whose blocks are shorter is summed up as a whole instead. */
    int reach();

    /** Numbers kept for each block. */
    int blockWidth(int longestBlock);

    /** Numbers in {@code values}: the results, then any scratch room. */
    int width();

    /**
     * Sums up the block {@code x[from .. from + count)}.
     *
     * @param ring where numbers of blocks are kept
     * @param at where this block's go
     * @param previous where those of the block before it are, or -1 where there is none
     */
    @HotPath
    void sum(double[] x, int from, int count, double[] ring, int at, int previous);

    /**
     * Puts a window together, always from its oldest block to its newest, so that equal samples give equal bits.
     *
     * @param ring back to back blocks, wrapping around at its end
     * @param oldest where the oldest block's numbers are
     * @param samples length of the window
     * @param values receives the results, {@link #width()} numbers
     */
    @HotPath
    void fold(double[] ring, int oldest, int blocks, int samples, double[] values);
}
