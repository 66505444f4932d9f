package org.opentmr.classifier;

/**
 * Linear discriminant analysis (Fisher 1936; Rao 1948): one covariance for all motions, each motion's prior its share of
 * the windows.
 */
record LdaTrainer(Shrinkage shrinkage) implements Trainer {

    @Override
    public String name() {
        return shrinkage.label().isEmpty() ? "LDA" : "LDA(" + shrinkage.label() + ")";
    }

    @Override
    public Model train(TrainingSet set) {
        TrainingChecks.check(name(), set, 1);
        ClassStatistics statistics = ClassStatistics.of(set);
        return LinearModel.of(set.motions(), statistics, shrinkage.whitening(set, statistics));
    }
}
