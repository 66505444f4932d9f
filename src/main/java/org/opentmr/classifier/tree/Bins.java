package org.opentmr.classifier.tree;

import java.util.Arrays;

/**
 * The values of every feature, sorted into at most {@value #MOST} bins: a split between two bins is found by counting, not
 * by sorting. A feature of up to so many distinct values has one bin for each, so that nothing is lost; one of more has
 * bins of about as many windows each.
 */
public final class Bins {

    /** As many as one byte tells apart. */
    static final int MOST = 256;

    private final int windows;
    private final byte[][] bins;
    private final double[][] lowest;
    private final double[][] highest;

    private Bins(int windows, int features) {
        this.windows = windows;
        this.bins = new byte[features][windows];
        this.lowest = new double[features][];
        this.highest = new double[features][];
    }

    /**
     * Sorts the features of a training set into bins.
     *
     * @param features {@code [window][feature]}, finite
     */
    public static Bins of(double[][] features) {
        Bins bins = new Bins(features.length, features[0].length);
        double[] values = new double[features.length];
        for (int j = 0; j < bins.features(); j++) {
            for (int i = 0; i < values.length; i++) {
                // Adding 0 makes one zero of the two.
                values[i] = features[i][j] + 0.0;
            }
            bins.sort(j, values);
        }
        return bins;
    }

    private void sort(int feature, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] first = new double[MOST];
        double[] last = new double[MOST];
        int distinct = distinct(sorted);
        int count = 0;
        int at = 0;
        while (at < sorted.length) {
            // The share of the windows that the bins up to this one should hold.
            int wanted = distinct <= MOST ? at + 1 : (int) ((count + 1L) * sorted.length / MOST);
            int end = Math.max(at + 1, wanted);
            while (end < sorted.length && sorted[end] == sorted[end - 1]) {
                end++;
            }
            first[count] = sorted[at];
            last[count] = sorted[end - 1];
            count++;
            at = end;
        }
        lowest[feature] = Arrays.copyOf(first, count);
        highest[feature] = Arrays.copyOf(last, count);
        for (int i = 0; i < values.length; i++) {
            int found = Arrays.binarySearch(highest[feature], values[i]);
            bins[feature][i] = (byte) (found >= 0 ? found : -found - 1);
        }
    }

    private static int distinct(double[] sorted) {
        int distinct = 1;
        for (int i = 1; i < sorted.length; i++) {
            distinct += sorted[i] > sorted[i - 1] ? 1 : 0;
        }
        return distinct;
    }

    int windows() {
        return windows;
    }

    int features() {
        return bins.length;
    }

    /** Per window, its bin as a byte that counts from 0 to 255: {@code & 0xFF}. */
    byte[] of(int feature) {
        return bins[feature];
    }

    /**
     * Half way between the largest value of one bin and the smallest of a later one, in no case the latter: values up to
     * the threshold belong to the first.
     */
    double between(int feature, int bin, int later) {
        double below = highest[feature][bin];
        double above = lowest[feature][later];
        double middle = below / 2 + above / 2;
        return middle < above ? middle : below;
    }
}
