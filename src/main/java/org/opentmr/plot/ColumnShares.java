package org.opentmr.plot;

import java.util.Arrays;

/** How the time within every column of pixels is divided among a few kinds. */
final class ColumnShares {

    private final double left;
    private final int columns;
    private final double[][] covered;

    ColumnShares(double left, double right, int kinds) {
        this.left = left;
        this.columns = Math.max(1, (int) Math.ceil(right - left));
        this.covered = new double[columns][kinds];
    }

    /** A stretch of equal columns: the kind fills {@code share} of their height, {@code above} of it from the top. */
    @FunctionalInterface
    interface Run {
        void fill(double left, double right, int kind, double share, double above);
    }

    void clear() {
        Arrays.stream(covered).forEach(column -> Arrays.fill(column, 0));
    }

    /** Something of a kind from one position to another. */
    void add(double from, double to, int kind) {
        int first = Math.max(0, (int) Math.floor(from - left));
        int last = Math.min(columns - 1, (int) Math.ceil(to - left) - 1);
        for (int column = first; column <= last; column++) {
            covered[column][kind] += Math.max(0, Math.min(to - left, column + 1.0) - Math.max(from - left, column));
        }
    }

    /** Columns without anything are left out, a column's kinds come in their order. */
    void forEachRun(Run run) {
        int column = 0;
        while (column < columns) {
            double[] here = shares(covered[column]);
            int end = column + 1;
            while (end < columns && Arrays.equals(here, shares(covered[end]))) {
                end++;
            }
            double above = 0;
            for (int kind = 0; kind < here.length; kind++) {
                if (here[kind] > 0) {
                    run.fill(left + column, left + end, kind, here[kind], above);
                    above += here[kind];
                }
            }
            column = end;
        }
    }

    /** Sum to 1, or all 0 for a column that is mostly empty. */
    private static double[] shares(double[] lengths) {
        double sum = Arrays.stream(lengths).sum();
        // at half a pixel the edge of a stretch is rounded to whole columns
        return sum < 0.5
                ? new double[lengths.length]
                : Arrays.stream(lengths).map(x -> x / sum).toArray();
    }
}
