package org.opentmr.tuning;

import java.util.Arrays;

/** Speeds of the decisions for one motion. */
final class SpeedSample {

    private static final double[] QUANTILES = {0.1, 0.5, 0.9};

    private float[] speeds = new float[64];
    private int size;

    void add(float speed) {
        if (size == speeds.length) {
            speeds = Arrays.copyOf(speeds, 2 * size);
        }
        speeds[size++] = speed;
    }

    int size() {
        return size;
    }

    /** 10th, 50th and 90th percentile, each the nearest of the speeds; NaN where there is none. */
    double[] deciles() {
        return Arrays.stream(QUANTILES)
                .map(quantile -> size == 0 ? Double.NaN : ranked((int) Math.round(quantile * (size - 1))))
                .toArray();
    }

    /** The speed of a rank, by quickselect (Hoare 1961): sorting all would take most of the time of a whole replay. */
    private float ranked(int rank) {
        int low = 0;
        int high = size - 1;
        while (low < high) {
            float pivot = speeds[(low + high) >>> 1];
            int left = low;
            int right = high;
            while (left <= right) {
                while (speeds[left] < pivot) {
                    left++;
                }
                while (speeds[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    float swapped = speeds[left];
                    speeds[left++] = speeds[right];
                    speeds[right--] = swapped;
                }
            }
            if (rank <= right) {
                high = right;
            } else if (rank >= left) {
                low = left;
            } else {
                return speeds[rank];
            }
        }
        return speeds[rank];
    }
}
