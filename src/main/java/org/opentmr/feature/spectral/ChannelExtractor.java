package org.opentmr.feature.spectral;

import org.opentmr.signal.HotPath;

/** An extractor with one value for each channel, computed from that channel's window alone. */
abstract class ChannelExtractor extends WindowExtractor {

    /** The value of the window that begins at {@code from}. */
    @HotPath
    abstract double value(double[] channel, int from);

    @Override
    @HotPath
    public final void window(double[][] samples, int from, double[] out, int at) {
        for (int c = 0; c < samples.length; c++) {
            out[at + c] = value(samples[c], from);
        }
    }
}
