package org.opentmr.classifier;

import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/** How large a squared Mahalanobis distance may grow by chance. */
final class Outliers {

    private Outliers() {}

    static OptionalDouble threshold(int degreesOfFreedom, double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("an outlier threshold needs 0 < probability < 1, got " + probability);
        }
        return OptionalDouble.of(
                new ChiSquaredDistribution(degreesOfFreedom).inverseCumulativeProbability(probability));
    }
}
