package org.opentmr.classifier;

/**
 * For few features, such as powers of the amplitude: regularised discriminant analysis (Friedman 1989) of standardised
 * features that are cut off at 8 standard deviations.
 *
 * @param pooling see {@link RdaTrainer}
 * @param shrinkage see {@link RdaTrainer}
 */
record AmplitudeTrainer(double pooling, double shrinkage) implements Trainer {

    static final AmplitudeTrainer DEFAULT = new AmplitudeTrainer(0.5, 0.02);

    AmplitudeTrainer {
        if (!(pooling >= 0 && pooling <= 1 && shrinkage >= 0 && shrinkage <= 1)) {
            throw new IllegalArgumentException("AMPLITUDE needs a pooling and a shrinkage from 0 to 1, got pooling="
                    + pooling + ", shrinkage=" + shrinkage);
        }
    }

    @Override
    public String name() {
        return "AMPLITUDE(" + Numbers.plain(pooling) + "," + Numbers.plain(shrinkage) + ")";
    }

    @Override
    public Model train(TrainingSet set) {
        TrainingChecks.check(name(), set, 1);
        Standardisation standard = RobustGaussians.standardisation(set);
        return new StandardisedModel(
                standard, RobustGaussians.fit(standard.apply(set), pooling, shrinkage, QuadraticModel.GAUSSIAN));
    }
}
