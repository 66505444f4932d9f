package org.opentmr.classifier;

/** Gaussian naive Bayes: features independent of each other within a motion; on standardised features. */
record NaiveBayesTrainer() implements Trainer {

    /** Of the variance of the feature over all windows; a smaller variance within a motion counts as this. */
    private static final double SMALLEST_VARIANCE = 1e-9;

    @Override
    public String name() {
        return "NB";
    }

    @Override
    public Model train(TrainingSet set) {
        TrainingChecks.check(name(), set, 2);
        Standardisation standard = Standardisation.of(set.features());
        ClassStatistics statistics = ClassStatistics.of(standard.apply(set));
        int n = statistics.dimensions();
        double[][] precisions = new double[statistics.motions()][n];
        double[] constants = new double[statistics.motions()];
        for (int k = 0; k < constants.length; k++) {
            constants[k] = Math.log(statistics.prior(k));
            for (int j = 0; j < n; j++) {
                double variance = Math.max(SMALLEST_VARIANCE, statistics.covariances()[k][j * n + j]);
                precisions[k][j] = 1 / variance;
                constants[k] -= 0.5 * Math.log(variance);
            }
        }
        return new StandardisedModel(
                standard, new NaiveBayesModel(set.motions(), statistics.means(), precisions, constants));
    }
}
