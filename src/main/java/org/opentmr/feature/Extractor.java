package org.opentmr.feature;

import org.opentmr.signal.HotPath;

/**
 * The state of one feature on one stream. The owner calls {@link #hop} for every block of new samples in order, and
 * {@link #window} whenever a window is complete; the hops of a window are back to back, fill it exactly, and have the
 * lengths that a {@link FeatureStream} of the same shape gives them.
 *
 * <p>A feature that is a sum over samples adds each new sample up once, in {@link #hop}, and {@link #window} combines the
 * sums of the window's hops. A feature that needs the whole window at once ignores {@link #hop}.
 */
public interface Extractor {

    /**
     * Takes new samples, planar {@code samples[channel][from .. from + count)}. Earlier samples of the same window lie
     * directly before {@code from}.
     */
    @HotPath
    void hop(double[][] samples, int from, int count);

    /**
     * Writes the feature of the window {@code samples[channel][from .. from + shape.samples())} to {@code out} from
     * {@code at} on.
     */
    @HotPath
    void window(double[][] samples, int from, double[] out, int at);

    /** Forgets all samples; the next hop starts a new window. */
    void reset();
}
