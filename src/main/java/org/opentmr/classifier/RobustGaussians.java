package org.opentmr.classifier;

import java.util.List;

/** What the classifiers of the default decoder share: features kept in bounds, covariances that always factor. */
final class RobustGaussians {

    /** Standard deviations; an electrode that lifts off sends a feature far beyond, and no motion should gain by it. */
    private static final double LIMIT = 8;

    /** Added to variances of standardised features, where 1 is the mean. */
    private static final double RIDGE = 1e-9;

    private RobustGaussians() {}

    static Standardisation standardisation(TrainingSet set) {
        return Standardisation.limited(set.features(), LIMIT);
    }

    /** One density per motion, of features that are standardised already. */
    static StoredModel fit(TrainingSet set, double pooling, double shrinkage, double freedom) {
        ClassStatistics statistics = ClassStatistics.of(set);
        List<Cholesky> factors = factors(statistics.regularised(pooling, shrinkage), statistics.dimensions());
        return QuadraticModel.of(set.motions(), statistics, factors, freedom);
    }

    static List<Cholesky> factors(List<double[]> covariances, int n) {
        return covariances.stream().map(covariance -> factor(covariance, n)).toList();
    }

    private static Cholesky factor(double[] covariance, int n) {
        double[] ridged = covariance.clone();
        for (int i = 0; i < n; i++) {
            ridged[i * n + i] += RIDGE;
        }
        return Cholesky.of(ridged, n)
                .orElseThrow(() -> new TrainingException("a covariance of the " + n
                        + " features is singular: one never changes or repeats others; shrink it more"));
    }
}
