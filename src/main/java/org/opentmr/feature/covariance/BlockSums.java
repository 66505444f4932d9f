package org.opentmr.feature.covariance;

import org.opentmr.signal.HotPath;

/** Sums over a window that can be made block by block: what lies inside a block, and what reaches across its beginning. */
interface BlockSums {

    int ENDLESS = Integer.MAX_VALUE;

    /** How many sums. */
    int width();

    /** How many samples before a block its terms can look back to; {@link #ENDLESS} where nothing limits it. */
    int reach();

    /** Adds the terms whose samples all lie in {@code samples[channel][first .. end)}. */
    @HotPath
    void addInside(double[][] samples, int first, int end, double[] sums);

    /**
     * Adds the terms whose last sample lies in {@code [first .. end)} and whose first one lies before it, but not before
     * {@code windowFrom}.
     */
    @HotPath
    void addAcross(double[][] samples, int windowFrom, int first, int end, double[] sums);
}
