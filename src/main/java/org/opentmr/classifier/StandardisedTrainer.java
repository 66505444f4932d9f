package org.opentmr.classifier;

/** Brings every feature to mean 0 and standard deviation 1 before the trainer it wraps. */
record StandardisedTrainer(Trainer base) implements Trainer {

    @Override
    public String name() {
        return "STANDARDISED(" + base.name() + ")";
    }

    @Override
    public Model train(TrainingSet set) {
        TrainingChecks.check(name(), set, 1);
        Standardisation standard = Standardisation.of(set.features());
        return new StandardisedModel(standard, base.train(standard.apply(set)));
    }

    @Override
    public Trainer settled(TrainingSet set) {
        return new StandardisedTrainer(
                base.settled(Standardisation.of(set.features()).apply(set)));
    }
}
