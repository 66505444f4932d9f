package org.opentmr.feature;

import org.opentmr.signal.HotPath;

/** Makes the numbers of a feature on one channel from the results of a {@link Summary}. */
@FunctionalInterface
interface Reading {

    /** Writes the i-th number to {@code out[at + i * step]}. */
    @HotPath
    void read(double[] values, int samples, double[] out, int at, int step);

    /** The number of a feature that has one a channel. */
    @FunctionalInterface
    interface Scalar {

        @HotPath
        double of(double[] values, int samples);
    }
}
