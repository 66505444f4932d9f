package org.opentmr.classifier;

import java.util.OptionalDouble;
import org.opentmr.motion.MotionSet;

/** A trained classifier: immutable, shared between threads. */
public interface Model {

    /** Numbers per feature vector that it expects. */
    int dimensions();

    /** The classes, in the order of the posterior. */
    MotionSet motions();

    /** A new scorer with its own working memory, for one thread. */
    Scorer newScorer();

    /**
     * The {@link Scorer#squaredDistance} below which the share {@code probability} of a motion's own windows falls, were
     * they Gaussian with the covariance of the model: the quantile of the chi-squared distribution. Empty where the
     * classifier knows no distance.
     *
     * @param probability between 0 and 1, for example 0.995
     */
    default OptionalDouble outlierThreshold(double probability) {
        return OptionalDouble.empty();
    }
}
