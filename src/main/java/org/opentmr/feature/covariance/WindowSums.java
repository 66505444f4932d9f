package org.opentmr.feature.covariance;

import java.util.Arrays;
import org.opentmr.feature.WindowShape;
import org.opentmr.signal.HotPath;

/**
 * The sums of a sliding window: one set of sums for each hop, added up anew for each window. Nothing is ever subtracted, so
 * no rounding error grows and no NaN stays.
 */
final class WindowSums {

    private final BlockSums terms;
    private final int samples;
    private final double[] total;
    private double[][] sums;
    private int[] counts;
    private int newest;
    private int held;

    WindowSums(BlockSums terms, WindowShape shape) {
        this.terms = terms;
        this.samples = shape.samples();
        int hops = (shape.samples() + shape.hop() - 1) / shape.hop();
        this.sums = new double[hops][terms.width()];
        this.counts = new int[hops];
        this.total = new double[terms.width()];
    }

    /**
     * Takes a block of new samples, as {@link org.opentmr.feature.Extractor#hop}. Makes room for more blocks while the
     * first window fills, where blocks are shorter than hops.
     */
    @HotPath
    void hop(double[][] block, int from, int count) {
        int slot = (newest + 1) % sums.length;
        if (counts[slot] > 0 && held - counts[slot] + count < samples) {
            makeRoom(slot);
            slot = (newest + 1) % sums.length;
        }
        newest = slot;
        held += count - counts[newest];
        counts[newest] = count;
        Arrays.fill(sums[newest], 0);
        terms.addInside(block, from, from + count, sums[newest]);
    }

    /**
     * The sums of the window of the last samples taken; valid until the next call.
     *
     * @throws IllegalStateException when the last hops do not fill the window exactly
     */
    @HotPath
    double[] total(double[][] window, int from) {
        Arrays.fill(total, 0);
        int first = from + samples;
        for (int age = 0; age < sums.length && first > from; age++) {
            int slot = Math.floorMod(newest - age, sums.length);
            int end = first;
            first = end - counts[slot];
            if (first < from || first == end) {
                break;
            }
            terms.addAcross(window, from, first, end, total);
            double[] inside = sums[slot];
            for (int i = 0; i < total.length; i++) {
                total[i] += inside[i];
            }
        }
        if (first != from) {
            throw new IllegalStateException("the last hops must fill the window of " + samples
                    + " samples exactly, got hops of " + Arrays.toString(counts));
        }
        return total;
    }

    void reset() {
        Arrays.fill(counts, 0);
        held = 0;
    }

    /** Doubles the ring, the oldest block first. */
    private void makeRoom(int oldest) {
        int before = sums.length;
        double[][] moreSums = new double[2 * before][];
        int[] moreCounts = new int[2 * before];
        for (int i = 0; i < before; i++) {
            moreSums[i] = sums[(oldest + i) % before];
            moreSums[before + i] = new double[total.length];
            moreCounts[i] = counts[(oldest + i) % before];
        }
        sums = moreSums;
        counts = moreCounts;
        newest = before - 1;
    }
}
