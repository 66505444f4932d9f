package org.opentmr.feature.spectral;

import org.opentmr.signal.HotPath;

/** The standard deviation of a window, divided by its number of samples. */
final class Deviation {

    private Deviation() {}

    /** Exactly 0 for a constant window, whose computed mean may be off by a rounding step; NaN where a sample is NaN. */
    @HotPath
    static double of(double[] channel, int from, int samples) {
        double sum = 0;
        boolean constant = true;
        for (int n = from; n < from + samples; n++) {
            sum += channel[n];
            constant &= channel[n] == channel[from];
        }
        if (constant) {
            return 0;
        }
        double mean = sum / samples;
        double squares = 0;
        for (int n = from; n < from + samples; n++) {
            double off = channel[n] - mean;
            squares += off * off;
        }
        return Math.sqrt(squares / samples);
    }
}
