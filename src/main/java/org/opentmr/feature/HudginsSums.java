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
 * more than the rest of the loop.
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

    private static final long MAGNITUDE = Long.MAX_VALUE;

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
        // The order of non-negative doubles is the order of their bits, so thresholds are compared as integers; a
        // condition then holds where the sign bit is set.
        long floor = Double.doubleToRawLongBits(thresholdMicrovolts);
        double left = x[from];
        double absolute = Math.abs(left);
        double length = 0;
        long leftBits = Double.doubleToRawLongBits(left);
        long anyZero = (leftBits & MAGNITUDE) - 1;
        long leftStep = 0;
        long leftMoves = 0;
        long leftLarge = 0;
        long crossings = 0;
        long turns = 0;
        for (int k = from + 1; k < from + count; k++) {
            double right = x[k];
            double difference = right - left;
            absolute += Math.abs(right);
            length += Math.abs(difference);
            long bits = Double.doubleToRawLongBits(right);
            long step = Double.doubleToRawLongBits(difference);
            long moves = ~((step & MAGNITUDE) - 1);
            long large = ~((step & MAGNITUDE) - floor);
            anyZero |= (bits & MAGNITUDE) - 1;
            crossings += ((bits ^ leftBits) & large) >>> 63;
            turns += ((step ^ leftStep) & moves & leftMoves & (large | leftLarge)) >>> 63;
            left = right;
            leftBits = bits;
            leftStep = step;
            leftMoves = moves;
            leftLarge = large;
        }
        ring[at + ABSOLUTE] = absolute;
        ring[at + LENGTH] = length;
        ring[at + TURNS] = turns;
        ring[at + CROSSINGS] = crossings;
        ring[at + FIRST_NONZERO] = x[from];
        ring[at + LAST_NONZERO] = left;
        if (anyZero < 0) {
            countCrossingsOverZeros(x, from, count, floor, ring, at);
        }
        if (previous >= 0) {
            double before = x[from - 1] - x[from - 2];
            double across = x[from] - x[from - 1];
            double after = x[from + 1] - x[from];
            ring[at + LINK_LENGTH] = Math.abs(across);
            ring[at + LINK_TURNS] = turn(before, across, floor) + turn(across, after, floor);
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
        long floor = Double.doubleToRawLongBits(thresholdMicrovolts);
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
                crossings += last == 0 ? 0 : crossing(last, first, floor);
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

    private static void countCrossingsOverZeros(double[] x, int from, int count, long floor, double[] ring, int at) {
        double first = 0;
        double last = 0;
        long crossings = 0;
        for (int k = from; k < from + count; k++) {
            if (x[k] != 0) {
                crossings += last == 0 ? 0 : crossing(last, x[k], floor);
                first = first == 0 ? x[k] : first;
                last = x[k];
            }
        }
        ring[at + CROSSINGS] = crossings;
        ring[at + FIRST_NONZERO] = first;
        ring[at + LAST_NONZERO] = last;
    }

    /** 1 where two samples, neither of them 0, differ in sign and by the threshold at least, else 0. */
    private static long crossing(double left, double right, long floor) {
        long signs = Double.doubleToRawLongBits(left) ^ Double.doubleToRawLongBits(right);
        return (signs & ~(Double.doubleToRawLongBits(Math.abs(right - left)) - floor)) >>> 63;
    }

    /** 1 where two steps have opposite signs, neither is 0 and one reaches the threshold, else 0. */
    private static long turn(double leftStep, double rightStep, long floor) {
        long signs = Double.doubleToRawLongBits(leftStep) ^ Double.doubleToRawLongBits(rightStep);
        long left = Double.doubleToRawLongBits(Math.abs(leftStep));
        long right = Double.doubleToRawLongBits(Math.abs(rightStep));
        return (signs & ~(left - 1) & ~(right - 1) & ~((left - floor) & (right - floor))) >>> 63;
    }
}
