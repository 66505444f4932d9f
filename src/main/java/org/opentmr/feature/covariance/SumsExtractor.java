package org.opentmr.feature.covariance;

import org.opentmr.feature.Extractor;
import org.opentmr.feature.WindowShape;
import org.opentmr.signal.HotPath;

/** An extractor that turns the sums of a window into numbers. */
abstract class SumsExtractor implements Extractor {

    private final WindowSums sums;

    SumsExtractor(BlockSums terms, WindowShape shape) {
        this.sums = new WindowSums(terms, shape);
    }

    /** Writes the feature of a window with these sums to {@code out} from {@code at} on. */
    @HotPath
    abstract void write(double[] total, double[] out, int at);

    @Override
    @HotPath
    public final void hop(double[][] samples, int from, int count) {
        sums.hop(samples, from, count);
    }

    @Override
    @HotPath
    public final void window(double[][] samples, int from, double[] out, int at) {
        write(sums.total(samples, from), out, at);
    }

    @Override
    public final void reset() {
        sums.reset();
    }
}
