package org.opentmr.simulation.motorunit;

/**
 * Moments ∫ backⁿ exp(−back) h, n from 0 to 3 and back the distance from the end of a cell, of a source h that is straight
 * over the cell.
 */
final class CellMoments {

    static final int COUNT = 4;

    /** Terms of the exponential's series: cells are at most a millimetre long, the rest is below 1e-12. */
    private static final int TERMS = 16;

    private final double cell;
    private final double[] left = new double[COUNT];
    private final double[] right = new double[COUNT];

    /** @param cell its length, millimetres */
    CellMoments(double cell) {
        this.cell = cell;
        for (int n = 0; n < COUNT; n++) {
            left[n] = leftUpTo(cell, n);
            right[n] = rightUpTo(cell, n);
        }
    }

    double cell() {
        return cell;
    }

    /** Of a source that falls from 1 at the cell's start to 0 at its end. */
    double left(int n) {
        return left[n];
    }

    /** Of a source that rises from 0 to 1. */
    double right(int n) {
        return right[n];
    }

    /** Of the part of {@link #left} that lies within so many millimetres of the cell's start. */
    double leftUpTo(double width, int n) {
        return (power(n + 1, cell) - power(n + 1, cell - width)) / cell;
    }

    /** The same of {@link #right}. */
    double rightUpTo(double width, int n) {
        return power(n, cell) - power(n, cell - width) - leftUpTo(width, n);
    }

    /** ∫ xⁿ exp(−x) dx from 0 to an end. */
    private static double power(int n, double end) {
        double term = end;
        for (int i = 0; i < n; i++) {
            term *= end;
        }
        double sum = 0;
        for (int k = 0; k < TERMS; k++) {
            sum += term / (n + 1 + k);
            term *= -end / (k + 1);
        }
        return sum;
    }
}
