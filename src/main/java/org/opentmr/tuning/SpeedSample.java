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
        Arrays.sort(speeds, 0, size);
        return Arrays.stream(QUANTILES)
                .map(quantile -> size == 0 ? Double.NaN : speeds[(int) Math.round(quantile * (size - 1))])
                .toArray();
    }
}
