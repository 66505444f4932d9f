package org.opentmr.classifier;

import java.util.Optional;

/**
 * Fits the {@link Temperature} of the trainer it wraps: every repetition is scored by a model of the others. Settings
 * that the trainer takes from the data are settled once, on the whole set. A fold whose training part cannot carry the
 * classifier says nothing; with a single repetition the temperature is 1.
 */
record TemperedTrainer(Trainer base) implements Trainer {

    @Override
    public String name() {
        return "TEMPERED(" + base.name() + ")";
    }

    @Override
    public Model train(TrainingSet set) {
        Trainer settled = base.settled(set);
        Model model = settled.train(set);
        Temperature temperature = new Temperature();
        for (Folds.Fold fold : Folds.leaveOneRepetitionOut(set)) {
            trained(settled, fold.training()).ifPresent(other -> temperature.addAll(other, fold.validation()));
        }
        return new TemperedModel(model, temperature.fit());
    }

    private static Optional<Model> trained(Trainer trainer, TrainingSet set) {
        try {
            return Optional.of(trainer.train(set));
        } catch (TrainingException tooLittleWithoutThisRepetition) {
            return Optional.empty();
        }
    }

    @Override
    public Trainer settled(TrainingSet set) {
        return new TemperedTrainer(base.settled(set));
    }
}
