package org.opentmr.feature;

import org.opentmr.signal.HotPath;

/** Sums of squares and of absolute values of a signal and its first and second differences. */
record DifferenceSums() implements Sums {

    static final int SQUARE = 0;
    static final int FIRST_ABSOLUTE = 1;
    static final int FIRST_SQUARE = 2;
    static final int SECOND_ABSOLUTE = 3;
    static final int SECOND_SQUARE = 4;
    static final int WIDTH = 5;
    static final int REACH = 2;

    @Override
    public int reach() {
        return REACH;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    @HotPath
    public void sum(double[] x, int from, int count, double[] ring, int at, int previous) {
        within(x, from, count, ring, at);
        if (previous >= 0) {
            across(x[from - 2], x[from - 1], x[from], x[from + 1], ring, at + WIDTH);
        }
    }

    /** The sums over {@code x[from .. from + count)} alone. */
    @HotPath
    static void within(double[] x, int from, int count, double[] out, int at) {
        double square = x[from] * x[from];
        double firstAbsolute = 0;
        double firstSquare = 0;
        double secondAbsolute = 0;
        double secondSquare = 0;
        if (count > 1) {
            double left = x[from + 1];
            double step = left - x[from];
            square += left * left;
            firstAbsolute = Math.abs(step);
            firstSquare = step * step;
            for (int k = from + 2; k < from + count; k++) {
                double right = x[k];
                double next = right - left;
                double bend = next - step;
                square += right * right;
                firstAbsolute += Math.abs(next);
                firstSquare += next * next;
                secondAbsolute += Math.abs(bend);
                secondSquare += bend * bend;
                left = right;
                step = next;
            }
        }
        out[at + SQUARE] = square;
        out[at + FIRST_ABSOLUTE] = firstAbsolute;
        out[at + FIRST_SQUARE] = firstSquare;
        out[at + SECOND_ABSOLUTE] = secondAbsolute;
        out[at + SECOND_SQUARE] = secondSquare;
    }

    /** The terms that join a block to the two samples before it. */
    @HotPath
    static void across(double beforeLast, double last, double first, double second, double[] out, int at) {
        double left = last - beforeLast;
        double step = first - last;
        double right = second - first;
        out[at + SQUARE] = 0;
        out[at + FIRST_ABSOLUTE] = Math.abs(step);
        out[at + FIRST_SQUARE] = step * step;
        out[at + SECOND_ABSOLUTE] = Math.abs(step - left) + Math.abs(right - step);
        out[at + SECOND_SQUARE] = (step - left) * (step - left) + (right - step) * (right - step);
    }
}
