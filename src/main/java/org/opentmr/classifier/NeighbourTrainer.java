package org.opentmr.classifier;

/** The k nearest training windows vote (Cover and Hart 1967); Euclidean distance of standardised features. */
record NeighbourTrainer(int neighbours) implements Trainer {

    NeighbourTrainer {
        if (neighbours < 1) {
            throw new IllegalArgumentException("KNN needs at least 1 neighbour, got " + neighbours);
        }
    }

    @Override
    public String name() {
        return "KNN(" + neighbours + ")";
    }

    @Override
    public Model train(TrainingSet set) {
        TrainingChecks.check(name(), set, 1);
        if (set.windows() < neighbours) {
            throw new TrainingException(name() + " needs at least " + neighbours + " windows, got " + set.windows()
                    + "; record more or use fewer neighbours");
        }
        Standardisation standard = Standardisation.of(set.features());
        double[][] windows = standard.apply(set).features();
        return new StandardisedModel(
                standard,
                new NeighbourModel(
                        set.motions(), neighbours, windows, set.labels().clone()));
    }
}
