package org.opentmr.app.bench.model.signals;

import java.util.Arrays;

/**
 * Mean absolute value of one channel's last window, after every sample: what direct control compares with its thresholds. NaN
 * until a window is full, as the decoder decides nothing before.
 */
final class MovingMean {

    private final double[] window;
    private double sum;
    private int filled;
    private int at;

    MovingMean(int samples) {
        window = new double[Math.max(1, samples)];
    }

    double take(double sample) {
        double magnitude = Math.abs(sample);
        sum += magnitude - window[at];
        window[at] = magnitude;
        filled = Math.min(filled + 1, window.length);
        at++;
        if (at == window.length) {
            at = 0;
            // added up anew once a window, or rounding would gather
            sum = 0;
            for (double each : window) {
                sum += each;
            }
        }
        return filled == window.length ? Math.max(0, sum) / window.length : Double.NaN;
    }

    void restart() {
        Arrays.fill(window, 0);
        sum = 0;
        filled = 0;
        at = 0;
    }
}
