package org.opentmr.filter;

import org.opentmr.signal.HotPath;

/** The memory of a filter on one channel. Results do not depend on how the stream is cut into blocks. */
public interface FilterState {

    /**
     * A sample beyond this magnitude counts as not finite: no electrode gives it, and a recursive filter that took it in
     * could overflow and never recover.
     */
    double LARGEST_SAMPLE = 1e100;

    /**
     * Filters {@code samples[from .. from + count)} in place. A sample that is not finite (or beyond
     * {@link #LARGEST_SAMPLE}) resets the filter, comes out as 0 and is counted; the first finite sample after it starts
     * the filter anew.
     *
     * @return how many samples were not finite
     */
    @HotPath
    int run(double[] samples, int from, int count);

    /** Forgets everything; the next sample starts the filter in the steady state of that sample's value. */
    void reset();
}
