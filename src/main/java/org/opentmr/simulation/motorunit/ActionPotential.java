package org.opentmr.simulation.motorunit;

import java.util.Arrays;

/**
 * What one discharge of a unit, or of one group of its fibres, adds to the channels: microvolts, time-major
 * {@code values[row * channels + channel]}, so that adding it up is one run over memory.
 *
 * @param start samples from the discharge to the first row
 * @param rows 0 where no channel sees anything
 * @param values rows × channels
 */
record ActionPotential(int start, int rows, float[] values) {

    /** Rows before the first and after the last that exceeds this share of the peak over all channels are cut off. */
    private static final double SHARE_OF_PEAK = 0.01;

    /** And those below that, microvolts; electrodes make a noise of some microvolts themselves. */
    private static final double LEAST = 0.02;

    private static final ActionPotential NOTHING = new ActionPotential(0, 0, new float[0]);

    /** Trims planar samples, {@code potential[channel][sample]}. */
    static ActionPotential of(double[][] potential) {
        int samples = potential.length == 0 ? 0 : potential[0].length;
        double[] peaks = new double[samples];
        for (double[] channel : potential) {
            for (int i = 0; i < samples; i++) {
                peaks[i] = Math.max(peaks[i], Math.abs(channel[i]));
            }
        }
        double least =
                Math.max(LEAST, SHARE_OF_PEAK * Arrays.stream(peaks).max().orElse(0));
        int from = 0;
        int to = samples;
        while (from < to && peaks[from] < least) {
            from++;
        }
        while (to > from && peaks[to - 1] < least) {
            to--;
        }
        if (from == to) {
            return NOTHING;
        }
        int channels = potential.length;
        float[] values = new float[(to - from) * channels];
        for (int c = 0; c < channels; c++) {
            for (int i = from; i < to; i++) {
                values[(i - from) * channels + c] = (float) potential[c][i];
            }
        }
        return new ActionPotential(from, to - from, values);
    }
}
