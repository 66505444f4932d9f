package org.opentmr.classifier;

import java.util.ArrayList;
import java.util.List;

/**
 * Quadratic discriminant analysis: every motion its own covariance S, divided by windows minus one and regularised to
 * (1 - amount) S + amount I, as scikit-learn does it. The identity is in the features' own units squared: features of
 * unlike scale want {@code STANDARDISED(QDA(0.01))}.
 *
 * @param amount from 0 to 1
 */
record QdaTrainer(double amount) implements Trainer {

    QdaTrainer {
        if (!(amount >= 0 && amount <= 1)) {
            throw new IllegalArgumentException("QDA needs a regularisation from 0 to 1, got " + amount);
        }
    }

    @Override
    public String name() {
        return amount == 0 ? "QDA" : "QDA(" + Numbers.plain(amount) + ")";
    }

    @Override
    public Model train(TrainingSet set) {
        TrainingChecks.check(name(), set, 2);
        Standardisation centring = Standardisation.centring(set.features());
        ClassStatistics statistics = ClassStatistics.of(centring.apply(set));
        List<Cholesky> factors = new ArrayList<>();
        for (int k = 0; k < statistics.motions(); k++) {
            factors.add(factor(set, statistics, k));
        }
        return new StandardisedModel(
                centring, QuadraticModel.of(set.motions(), statistics, factors, QuadraticModel.GAUSSIAN));
    }

    private Cholesky factor(TrainingSet set, ClassStatistics statistics, int motion) {
        int n = statistics.dimensions();
        int windows = statistics.counts()[motion];
        double[] covariance = new double[n * n];
        Matrices.addScaled(covariance, statistics.covariances()[motion], (1 - amount) * windows / (windows - 1));
        for (int i = 0; i < n; i++) {
            covariance[i * n + i] += amount;
        }
        return Cholesky.of(covariance, n)
                .orElseThrow(() -> new TrainingException("the covariance of \""
                        + set.motions().get(motion) + "\" is singular: " + windows + " windows of " + n
                        + " features; record more, use fewer features, or regularise as in QDA(0.01)"));
    }
}
