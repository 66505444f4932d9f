package org.opentmr.control;

import org.opentmr.signal.HotPath;

/** How strong a contraction is: the sum over channels of the mean absolute value of a window, in the signal's unit. */
public final class Activity {

    private Activity() {}

    /** The activity of the window {@code samples[channel][from .. from + count)}, filtered; NaN where a sample is. */
    @HotPath
    public static double of(double[][] samples, int from, int count) {
        double sum = 0;
        for (double[] channel : samples) {
            for (int i = from; i < from + count; i++) {
                sum += Math.abs(channel[i]);
            }
        }
        return sum / count;
    }
}
