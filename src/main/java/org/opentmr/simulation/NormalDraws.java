package org.opentmr.simulation;

import java.util.SplittableRandom;
import org.opentmr.signal.HotPath;

/**
 * Standard normal numbers from a stream (Box and Muller 1958, one of the two), with {@link StrictMath} only: what the
 * generator itself offers differs between Java versions.
 */
final class NormalDraws {

    private final SplittableRandom random;

    NormalDraws(SplittableRandom random) {
        this.random = random;
    }

    @HotPath
    double next() {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }

    /** exp(deviation × normal): a factor around 1. */
    @HotPath
    double factor(double deviation) {
        return StrictMath.exp(deviation * next());
    }
}
