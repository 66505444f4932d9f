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
    private final double[] linked;

    /** Per block, the terms inside it. */
    private double[][] inside;

    /** Per block, the terms inside it and across its beginning, where {@link #links} says so. */
    private double[][] whole;

    private boolean[] links;
    private int[] counts;
    private int newest;
    private int held;

    WindowSums(BlockSums terms, WindowShape shape) {
        this.terms = terms;
        this.samples = shape.samples();
        int hops = (shape.samples() + shape.hop() - 1) / shape.hop();
        this.inside = new double[hops][terms.width()];
        this.whole = new double[hops][terms.width()];
        this.links = new boolean[hops];
        this.counts = new int[hops];
        this.total = new double[terms.width()];
        this.linked = new double[terms.width()];
    }

    /**
     * Takes a block of new samples, as {@link org.opentmr.feature.Extractor#hop}. Makes room for more blocks while the
     * first window fills, where blocks are shorter than hops.
     */
    @HotPath
    void hop(double[][] block, int from, int count) {
        int slot = (newest + 1) % counts.length;
        if (counts[slot] > 0 && held - counts[slot] + count < samples) {
            makeRoom(slot);
            slot = (newest + 1) % counts.length;
        }
        newest = slot;
        held += count - counts[newest];
        counts[newest] = count;
        Arrays.fill(inside[newest], 0);
        terms.addInside(block, from, from + count, inside[newest]);
        int before = Math.min(held, samples) - count;
        links[newest] = before >= terms.reach();
        if (links[newest]) {
            link(block, from - before, from, newest, whole[newest]);
        }
    }

    private void link(double[][] samples, int windowFrom, int first, int slot, double[] sums) {
        System.arraycopy(inside[slot], 0, sums, 0, sums.length);
        terms.addAcross(samples, windowFrom, first, first + counts[slot], sums);
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
        for (int age = 0; age < counts.length && first > from; age++) {
            int slot = Math.floorMod(newest - age, counts.length);
            if (first - counts[slot] < from || counts[slot] == 0) {
                break;
            }
            first -= counts[slot];
            double[] sums = sums(window, from, first, slot);
            for (int i = 0; i < total.length; i++) {
                total[i] += sums[i];
            }
        }
        if (first != from) {
            throw new IllegalStateException("the last hops must fill the window of " + samples
                    + " samples exactly, got hops of " + Arrays.toString(counts));
        }
        return total;
    }

    /** The sums of one block in a window, by the same additions whether they were made before or not. */
    private double[] sums(double[][] window, int from, int first, int slot) {
        if (first == from) {
            return inside[slot];
        }
        if (links[slot] && first - from >= terms.reach()) {
            return whole[slot];
        }
        link(window, from, first, slot, linked);
        return linked;
    }

    void reset() {
        Arrays.fill(counts, 0);
        held = 0;
    }

    /** Doubles the ring, the oldest block first. */
    private void makeRoom(int oldest) {
        int before = counts.length;
        double[][] moreInside = new double[2 * before][];
        double[][] moreWhole = new double[2 * before][];
        boolean[] moreLinks = new boolean[2 * before];
        int[] moreCounts = new int[2 * before];
        for (int i = 0; i < before; i++) {
            int slot = (oldest + i) % before;
            moreInside[i] = inside[slot];
            moreWhole[i] = whole[slot];
            moreLinks[i] = links[slot];
            moreCounts[i] = counts[slot];
            moreInside[before + i] = new double[total.length];
            moreWhole[before + i] = new double[total.length];
        }
        inside = moreInside;
        whole = moreWhole;
        links = moreLinks;
        counts = moreCounts;
        newest = before - 1;
    }
}
