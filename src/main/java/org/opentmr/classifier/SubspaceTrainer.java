package org.opentmr.classifier;

import java.util.List;

/**
 * For many features of few repetitions: standardised features, cut off at 8 standard deviations, are projected on all
 * discriminant directions, measured by a slightly shrunk scatter; there each motion is a Student t whose covariance is
 * regularised as Friedman's (1989).
 *
 * @param pooling see {@link RdaTrainer}
 * @param shrinkage see {@link RdaTrainer}
 * @param freedom degrees of freedom of the Student t, 0 for a Gaussian
 */
record SubspaceTrainer(double pooling, double shrinkage, double freedom) implements Trainer {

    /** Chosen, as the defaults are, on recorded sessions of four laboratories. */
    private static final double SCATTER_SHRINKAGE = 0.01;

    static final SubspaceTrainer DEFAULT = new SubspaceTrainer(0.7, 0.02, 10);

    SubspaceTrainer {
        if (!(pooling >= 0 && pooling <= 1 && shrinkage >= 0 && shrinkage <= 1 && freedom >= 0)) {
            throw new IllegalArgumentException(
                    "SUBSPACE needs a pooling and a shrinkage from 0 to 1 and a freedom of 0 or above, got pooling="
                            + pooling + ", shrinkage=" + shrinkage + ", freedom=" + freedom);
        }
    }

    @Override
    public String name() {
        return "SUBSPACE(" + Numbers.plain(pooling) + "," + Numbers.plain(shrinkage) + "," + Numbers.plain(freedom)
                + ")";
    }

    @Override
    public Model train(TrainingSet set) {
        TrainingChecks.check(name(), set, 1);
        Standardisation standard = RobustGaussians.standardisation(set);
        TrainingSet standardised = standard.apply(set);
        ClassStatistics statistics = ClassStatistics.of(standardised);
        int n = statistics.dimensions();
        List<Cholesky> within =
                RobustGaussians.factors(List.of(Matrices.shrunk(statistics.pooled(), n, SCATTER_SHRINKAGE)), n);
        Projection projection = Projection.discriminant(statistics, Whitening.of(within.get(0)), n);
        TrainingSet projected = projection.apply(standardised);
        return new StandardisedModel(
                standard, new ProjectedModel(projection, RobustGaussians.fit(projected, pooling, shrinkage, freedom)));
    }
}
