package org.opentmr.classifier;

import java.util.List;
import org.opentmr.motion.MotionSet;

/**
 * Regularised discriminant analysis (Friedman 1989, equations 16 to 18) on standardised features: the covariance of a
 * motion is mixed with the pooled one, then shrunk towards a multiple of the identity.
 *
 * @param pooling 0 gives every motion its own covariance, 1 gives all the pooled one (then the model is linear)
 * @param shrinkage 0 for none, 1 for spheres
 */
record RdaTrainer(double pooling, double shrinkage) implements Trainer {

    RdaTrainer {
        if (!(pooling >= 0 && pooling <= 1 && shrinkage >= 0 && shrinkage <= 1)) {
            throw new IllegalArgumentException("RDA needs a pooling and a shrinkage from 0 to 1, got pooling=" + pooling
                    + ", shrinkage=" + shrinkage);
        }
    }

    @Override
    public String name() {
        return "RDA(" + Numbers.plain(pooling) + "," + Numbers.plain(shrinkage) + ")";
    }

    @Override
    public Model train(TrainingSet set) {
        TrainingChecks.check(name(), set, 1);
        Standardisation standard = Standardisation.of(set.features());
        return new StandardisedModel(standard, fit(set.motions(), ClassStatistics.of(standard.apply(set))));
    }

    /** The model of features that are standardised already. */
    StoredModel fit(MotionSet motions, ClassStatistics statistics) {
        int n = statistics.dimensions();
        if (pooling == 1) {
            double[] shared = Matrices.shrunk(statistics.pooled(), n, shrinkage);
            return LinearModel.of(motions, statistics, Whitening.of(factor(shared, n)));
        }
        List<Cholesky> factors = statistics.regularised(pooling, shrinkage).stream()
                .map(covariance -> factor(covariance, n))
                .toList();
        return QuadraticModel.of(motions, statistics, factors, QuadraticModel.GAUSSIAN);
    }

    private Cholesky factor(double[] covariance, int n) {
        return Cholesky.of(covariance, n)
                .orElseThrow(() -> new TrainingException(name() + ": a covariance of the " + n
                        + " features is singular: one never changes or repeats others;"
                        + " shrink it as in RDA(0.8,0.02)"));
    }
}
