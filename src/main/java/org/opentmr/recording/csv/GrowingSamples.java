package org.opentmr.recording.csv;

import java.util.Arrays;

/** Rows of samples of unknown number, gathered channel by channel. */
final class GrowingSamples {
    private static final int FIRST = 4096;
    private final double[][] columns;
    private int length;

    GrowingSamples(int channels) {
        columns = new double[channels][FIRST];
    }

    int length() {
        return length;
    }

    void add(double[] row) {
        if (length == columns[0].length) {
            int larger = length + (length >> 1);
            for (int i = 0; i < columns.length; i++) {
                columns[i] = Arrays.copyOf(columns[i], larger);
            }
        }
        for (int i = 0; i < columns.length; i++) {
            columns[i][length] = row[i];
        }
        length++;
    }

    /** Planar {@code [channel][sample]}; nothing may be added afterwards. */
    double[][] finish() {
        for (int i = 0; i < columns.length; i++) {
            columns[i] = Arrays.copyOf(columns[i], length);
        }
        return columns;
    }
}
