package org.opentmr.classifier;

/** How a classifier is trained; immutable settings. */
public interface Trainer {

    /** The field's abbreviation with its settings, for example {@code LDA} or {@code RDA(0.8,0.02)}. */
    String name();

    /**
     * Trains a model.
     *
     * @throws TrainingException where the data cannot carry this classifier (one class, NaN); the message says why and
     *     what to do
     */
    Model train(TrainingSet set);

    /**
     * This trainer with every setting that it takes from the data chosen on {@code set}: training it on the same set
     * gives the same model as {@link #train} here. A trainer without open settings is its own answer.
     */
    default Trainer settled(TrainingSet set) {
        return this;
    }
}
