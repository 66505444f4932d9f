package org.opentmr.classifier;

import java.util.List;

/**
 * Regularised discriminant analysis that chooses its pooling and its shrinkage: the pair with the fewest errors when each
 * repetition is decoded by the others. Ties go to the larger pooling, which is the simpler model, and then to the larger
 * shrinkage. With a single repetition there is nothing to choose by, and {@link #UNCHOSEN} it is.
 */
record RdaChoice() implements Trainer {

    static final double[] POOLINGS = {1, 0.95, 0.9, 0.8, 0.6, 0.3};
    static final double[] SHRINKAGES = {0.2, 0.1, 0.05, 0.02, 0.01, 0.001};

    /** Good on most of the recordings on which the default decoder was chosen. */
    static final RdaTrainer UNCHOSEN = new RdaTrainer(0.8, 0.02);

    @Override
    public String name() {
        return "RDA";
    }

    @Override
    public Model train(TrainingSet set) {
        return settled(set).train(set);
    }

    @Override
    public Trainer settled(TrainingSet set) {
        TrainingChecks.check(name(), set, 1);
        List<Folds.Fold> folds = Folds.leaveOneRepetitionOut(set);
        if (folds.isEmpty()) {
            return UNCHOSEN;
        }
        int[][] errors = new int[POOLINGS.length][SHRINKAGES.length];
        for (Folds.Fold fold : folds) {
            addErrors(fold, errors);
        }
        RdaTrainer best = new RdaTrainer(POOLINGS[0], SHRINKAGES[0]);
        int fewest = errors[0][0];
        for (int p = 0; p < POOLINGS.length; p++) {
            for (int s = 0; s < SHRINKAGES.length; s++) {
                if (errors[p][s] < fewest) {
                    fewest = errors[p][s];
                    best = new RdaTrainer(POOLINGS[p], SHRINKAGES[s]);
                }
            }
        }
        return best;
    }

    private static void addErrors(Folds.Fold fold, int[][] errors) {
        Standardisation standard = Standardisation.of(fold.training().features());
        ClassStatistics statistics = ClassStatistics.of(standard.apply(fold.training()));
        TrainingSet validation = standard.apply(fold.validation());
        for (int p = 0; p < POOLINGS.length; p++) {
            for (int s = 0; s < SHRINKAGES.length; s++) {
                Model model = new RdaTrainer(POOLINGS[p], SHRINKAGES[s]).fit(validation.motions(), statistics);
                errors[p][s] += errors(model, validation);
            }
        }
    }

    private static int errors(Model model, TrainingSet validation) {
        Scorer scorer = model.newScorer();
        double[] discriminants = new double[validation.motions().size()];
        int errors = 0;
        for (int i = 0; i < validation.windows(); i++) {
            scorer.discriminate(validation.features()[i], discriminants);
            int best = 0;
            for (int k = 1; k < discriminants.length; k++) {
                best = discriminants[k] > discriminants[best] ? k : best;
            }
            errors += best == validation.labels()[i] ? 0 : 1;
        }
        return errors;
    }
}
