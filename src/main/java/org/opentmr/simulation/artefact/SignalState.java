package org.opentmr.simulation.artefact;

import org.opentmr.signal.HotPath;

/** A fault at work on one stream. */
public interface SignalState {

    /**
     * Changes samples in place, all channels of one stretch of time; allocates nothing. Stretches come in order and without
     * gaps; how the stream is cut into them does not show in the result.
     *
     * @param samples planar {@code [channel][sample]}, microvolts
     * @param from place of the first sample in the arrays
     * @param count samples
     * @param firstSample its number, counted from the start of the stream
     */
    @HotPath
    void apply(double[][] samples, int from, int count, long firstSample);
}
