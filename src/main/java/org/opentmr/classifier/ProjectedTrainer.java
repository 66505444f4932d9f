package org.opentmr.classifier;

/**
 * Projects the features on the directions in which the motions' means lie furthest apart, measured by the scatter within
 * motions (Fisher 1936; Rao 1948), before the trainer it wraps. There are at most as many such directions as motions
 * less one; a quadratic or a neighbour classifier of many features becomes cheap that way.
 *
 * @param directions at least 1; where there are fewer, those
 */
record ProjectedTrainer(int directions, Trainer base) implements Trainer {

    ProjectedTrainer {
        if (directions < 1) {
            throw new IllegalArgumentException("PROJECTED needs at least 1 direction, got " + directions);
        }
    }

    @Override
    public String name() {
        return "PROJECTED(" + directions + "," + base.name() + ")";
    }

    @Override
    public Model train(TrainingSet set) {
        Projection projection = fit(set);
        return new ProjectedModel(projection, base.train(projection.apply(set)));
    }

    @Override
    public Trainer settled(TrainingSet set) {
        return new ProjectedTrainer(directions, base.settled(fit(set).apply(set)));
    }

    private Projection fit(TrainingSet set) {
        TrainingChecks.check(name(), set, 1);
        ClassStatistics statistics = ClassStatistics.of(set);
        Whitening within = new Shrinkage.None().whitening(set, statistics);
        return Projection.discriminant(statistics, within, directions);
    }
}
