package org.opentmr.plot;

import java.util.Arrays;

/** How the time within every column of pixels is divided among a few kinds. */
final class ColumnShares {

    private final double left;
    private final double width;
    private final int columns;
    private final double[][] covered;
    private final boolean divided;

    /**
     * Columns of equal width from the left; the last may reach beyond the right.
     *
     * @param divided whether a column shows every kind in it, or only the one that covers most
     */
    ColumnShares(double left, double right, double width, int kinds, boolean divided) {
        this.divided = divided;
        this.left = left;
        this.width = width;
        this.columns = Math.max(1, (int) Math.ceil((right - left) / width));
        this.covered = new double[columns][kinds];
    }

    /** A stretch of equal columns: the kind fills {@code share} of their height, {@code above} of it from the top. */
    @FunctionalInterface
    interface Run {
        void fill(double left, double right, int kind, double share, double above);
    }

    /** Something of a kind from one position to another. */
    void add(double from, double to, int kind) {
        double start = (from - left) / width;
        double end = (to - left) / width;
        int first = Math.max(0, (int) Math.floor(start));
        int last = Math.min(columns - 1, (int) Math.ceil(end) - 1);
        for (int column = first; column <= last; column++) {
            covered[column][kind] += Math.max(0, Math.min(end, column + 1.0) - Math.max(start, column));
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
                    run.fill(left + column * width, left + end * width, kind, here[kind], above);
                    above += here[kind];
                }
            }
            column = end;
        }
    }

    /** Sum to 1, or all 0 for a column that is mostly empty. */
    private double[] shares(double[] lengths) {
        double sum = Arrays.stream(lengths).sum();
        double[] shares = new double[lengths.length];
        // at half a column the edge of a stretch is rounded to whole columns
        if (sum < 0.5) {
            return shares;
        }
        int most = 0;
        for (int kind = 0; kind < shares.length; kind++) {
            shares[kind] = lengths[kind] / sum;
            most = lengths[kind] > lengths[most] ? kind : most;
        }
        if (!divided) {
            Arrays.fill(shares, 0);
            shares[most] = 1;
        }
        return shares;
    }
}
