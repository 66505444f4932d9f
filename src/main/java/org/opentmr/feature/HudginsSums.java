package org.opentmr.feature;

import org.opentmr.signal.HotPath;

/**
 * The four quantities of Hudgins, Parker and Scott (1993) in one pass: sum of absolute values, waveform length, zero
 * crossings, slope sign changes.
 *
 * <p>A zero crossing is a change of sign between one sample that is not zero and the next that is not zero, of a step of
 * at least the threshold. A slope sign change is a sample strictly above or strictly below both neighbours, with a step
 * of at least the threshold on at least one side. The counts of a window with a sample that is not finite are NaN.
 *
 * <p>Counting works on the sign bits of numbers, because a branch that is taken for every second sample of an EMG costs
 * more than the rest of the loop: the signs of a block are packed into words and compared with each other all at once.
 */
record HudginsSums(double thresholdMicrovolts) implements Summary {

    static final int ABSOLUTE = 0;
    static final int LENGTH = 1;
    static final int CROSSINGS = 2;
    static final int TURNS = 3;

    private static final int LINK_LENGTH = 4;
    private static final int LINK_TURNS = 5;
    private static final int FIRST_NONZERO = 6;
    private static final int LAST_NONZERO = 7;
    private static final int BLOCK_WIDTH = 8;

    /** A word holds the signs of so many samples or steps, and the one before them. */
    private static final int STEPS_PER_WORD = Long.SIZE - 1;

    HudginsSums {
        if (!(thresholdMicrovolts >= 0 && thresholdMicrovolts < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a threshold must be at least 0 µV, got " + thresholdMicrovolts);
        }
    }

    @Override
    public int reach() {
        return 2;
    }

    @Override
    public int blockWidth(int longestBlock) {
        return BLOCK_WIDTH;
    }

    @Override
    public int width() {
        return 4;
    }

    @Override
    @HotPath
    public void sum(double[] x, int from, int count, double[] ring, int at, int previous) {
        int end = from + count;
        double left = x[from];
        double absolute = Math.abs(left);
        double length = 0;
        double crossings = 0;
        double turns = 0;
        long negative = SignBit.of(left);
        // as if the step before had the sign of the first, so that the first makes no turn
        long falling = count > 1 ? SignBit.of(x[from + 1] - left) : 0;
        long small = 1;
        boolean anyZero = left == 0;
        for (int start = from + 1; start < end; start += STEPS_PER_WORD) {
            int stop = Math.min(end, start + STEPS_PER_WORD);
            // a loop of its own, because numbers that are used as bits alone are loaded as bits
            for (int k = start; k < stop; k++) {
                negative = negative << 1 | SignBit.of(x[k]);
            }
            for (int k = start; k < stop; k++) {
                double right = x[k];
                double step = right - left;
                double size = Math.abs(step);
                absolute += Math.abs(right);
                length += size;
                falling = falling << 1 | SignBit.of(step);
                small = small << 1 | SignBit.of(size - thresholdMicrovolts);
                // one test for both; a product that underflows is counted over again too
                anyZero |= !(Math.abs(right * step) > 0);
                left = right;
            }
            long packed = (1L << (stop - start)) - 1;
            crossings += Long.bitCount((negative ^ negative >>> 1) & ~small & packed);
            turns += Long.bitCount((falling ^ falling >>> 1) & ~(small & small >>> 1) & packed);
        }
        ring[at + ABSOLUTE] = absolute;
        ring[at + LENGTH] = length;
        ring[at + TURNS] = turns;
        ring[at + CROSSINGS] = crossings;
        ring[at + FIRST_NONZERO] = x[from];
        ring[at + LAST_NONZERO] = left;
        if (anyZero) {
            countOverZeros(x, from, count, ring, at);
        }
        if (previous >= 0) {
            double before = x[from - 1] - x[from - 2];
            double across = x[from] - x[from - 1];
            double after = x[from + 1] - x[from];
            ring[at + LINK_LENGTH] = Math.abs(across);
            ring[at + LINK_TURNS] = turn(before, across) + turn(across, after);
        }
    }

    @Override
    @HotPath
    public void fold(double[] ring, int oldest, int blocks, int samples, double[] values) {
        double absolute = ring[oldest + ABSOLUTE];
        double length = ring[oldest + LENGTH];
        double crossings = ring[oldest + CROSSINGS];
        double turns = ring[oldest + TURNS];
        double last = ring[oldest + LAST_NONZERO];
        int at = oldest;
        for (int block = 1; block < blocks; block++) {
            at += BLOCK_WIDTH;
            at = at == ring.length ? 0 : at;
            absolute += ring[at + ABSOLUTE];
            length += ring[at + LINK_LENGTH] + ring[at + LENGTH];
            turns += ring[at + LINK_TURNS] + ring[at + TURNS];
            crossings += ring[at + CROSSINGS];
            double first = ring[at + FIRST_NONZERO];
            if (first != 0) {
                crossings += last == 0 ? 0 : crossing(last, first);
                last = ring[at + LAST_NONZERO];
            }
        }
        // 0 where all samples are finite, NaN otherwise
        double nothing = 0 * absolute;
        values[ABSOLUTE] = absolute;
        values[LENGTH] = length;
        values[CROSSINGS] = crossings + nothing;
        values[TURNS] = turns + nothing;
    }

    /** Counts a block again in which a sample or a step is zero, which has no sign. */
    private void countOverZeros(double[] x, int from, int count, double[] ring, int at) {
        double first = 0;
        double last = 0;
        long crossings = 0;
        long turns = 0;
        for (int k = from; k < from + count; k++) {
            if (x[k] != 0) {
                crossings += last == 0 ? 0 : crossing(last, x[k]);
                first = first == 0 ? x[k] : first;
                last = x[k];
            }
            if (k > from + 1) {
                turns += turn(x[k - 1] - x[k - 2], x[k] - x[k - 1]);
            }
        }
        ring[at + CROSSINGS] = crossings;
        ring[at + TURNS] = turns;
        ring[at + FIRST_NONZERO] = first;
        ring[at + LAST_NONZERO] = last;
    }

    /** 1 where two samples, neither of them 0, differ in sign and by the threshold at least, else 0. */
    private long crossing(double left, double right) {
        return (SignBit.of(left) ^ SignBit.of(right)) & ~SignBit.of(Math.abs(right - left) - thresholdMicrovolts);
    }

    /** 1 where two steps have opposite signs, neither is 0 and one reaches the threshold, else 0. */
    private long turn(double leftStep, double rightStep) {
        double left = Math.abs(leftStep);
        double right = Math.abs(rightStep);
        long small = SignBit.of(left - thresholdMicrovolts) & SignBit.of(right - thresholdMicrovolts);
        return (SignBit.of(leftStep) ^ SignBit.of(rightStep)) & SignBit.of(0 - left) & SignBit.of(0 - right) & ~small;
    }
}
