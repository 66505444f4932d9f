package org.opentmr.assessment;

import java.util.stream.IntStream;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.opentmr.classifier.TrainingSet;

/**
 * How far apart all motions lie together, as one number without training a classifier: a filter for feature selection.
 */
public final class Separability {

    private Separability() {}

    /**
     * The mean over the motions of half the Mahalanobis distance to the nearest other motion, with the covariance within all
     * motions (Fisher 1936; Mahalanobis 1936): large is good, independent of the features' units. With one covariance for
     * all it costs a fraction of {@link PatternIndices}, which gives every motion its own.
     *
     * @return NaN with fewer than two motions, or where no feature varies
     */
    public static double of(TrainingSet set) {
        PatternStatistics statistics = new PatternStatistics(set);
        int[] present = IntStream.range(0, set.motions().size())
                .filter(motion -> statistics.windowsOf(motion) > 0)
                .toArray();
        if (present.length < 2 || statistics.dimensions() == 0) {
            return Double.NaN;
        }
        CholeskyDecomposition inverse = new CholeskyDecomposition(statistics.pooledCovariance());
        return IntStream.of(present)
                .mapToDouble(a -> IntStream.of(present)
                        .filter(b -> b != a)
                        .mapToDouble(
                                b -> PatternStatistics.mahalanobis(statistics.mean(a), statistics.mean(b), inverse) / 2)
                        .min()
                        .orElseThrow())
                .average()
                .orElseThrow();
    }
}
