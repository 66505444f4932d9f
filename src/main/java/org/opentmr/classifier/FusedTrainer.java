package org.opentmr.classifier;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One model per group of features; their log posteriors add up (the product rule of Kittler, Hatef, Duin and Matas 1998,
 * with equal priors).
 */
record FusedTrainer(List<FeatureGroup> groups) implements Trainer {

    FusedTrainer {
        groups = List.copyOf(groups);
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("a fused classifier needs at least one group of features");
        }
    }

    @Override
    public String name() {
        return groups.stream()
                .map(group -> group.from() + "-" + (group.to() - 1) + ":"
                        + group.trainer().name())
                .collect(Collectors.joining(",", "FUSED(", ")"));
    }

    @Override
    public Model train(TrainingSet set) {
        return new FusedModel(
                set.dimensions(),
                groups.stream()
                        .map(group -> new FusedModel.Part(
                                group.from(), group.trainer().train(group.of(set))))
                        .toList());
    }

    @Override
    public Trainer settled(TrainingSet set) {
        return new FusedTrainer(groups.stream().map(group -> group.settled(set)).toList());
    }
}
