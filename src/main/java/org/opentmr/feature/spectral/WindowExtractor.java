package org.opentmr.feature.spectral;

import org.opentmr.feature.Extractor;

/** An extractor that needs the whole window at once and so keeps nothing between windows. */
abstract class WindowExtractor implements Extractor {

    @Override
    public final void hop(double[][] samples, int from, int count) {
        // the window is read at once
    }

    @Override
    public final void reset() {
        // nothing is kept
    }
}
