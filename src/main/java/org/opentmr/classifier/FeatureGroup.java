package org.opentmr.classifier;

/**
 * Features that a fused classifier decodes by themselves.
 *
 * @param from index of the first
 * @param to index after the last
 * @param trainer of these features alone
 */
public record FeatureGroup(int from, int to, Trainer trainer) {

    public FeatureGroup {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException(
                    "a group of features needs 0 <= from < to, got from=" + from + ", to=" + to);
        }
    }

    TrainingSet of(TrainingSet set) {
        return set.slice(from, to);
    }

    FeatureGroup settled(TrainingSet set) {
        return new FeatureGroup(from, to, trainer.settled(of(set)));
    }
}
