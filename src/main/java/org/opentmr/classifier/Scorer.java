package org.opentmr.classifier;

import org.opentmr.signal.HotPath;

/** Turns feature vectors into posteriors; for one thread. */
public interface Scorer {

    /**
     * Writes the posterior of {@code features[0 .. dimensions)} to {@code posterior[0 .. motions)}: each between 0 and 1,
     * together 1.
     */
    @HotPath
    void score(double[] features, double[] posterior);
}
