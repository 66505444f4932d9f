package org.opentmr.classifier;

import java.util.List;

/**
 * Runs models that other programs trained. An implementation stands outside this program's own jar and is found by
 * {@link java.util.ServiceLoader}.
 */
public interface ForeignRuntime {

    /** The word that calls it in the name of a classifier, in capitals, for example {@code ONNX}. */
    String word();

    /**
     * Loads a model and checks that it is one that decides motions.
     *
     * @param file the bytes of its file
     * @throws IllegalArgumentException where it is not; the message says what it is and what it should be, without the
     *     name of the file
     */
    Classifier load(byte[] file);

    /** A loaded model: immutable, shared between threads. */
    interface Classifier {

        /** Numbers per feature vector that it expects. */
        int dimensions();

        /** Probabilities that it gives. */
        int outputs();

        /** The motions' names in the order of the outputs, where the file says them; else none. */
        List<String> motions();

        /**
         * A new scorer with its own working memory, for one thread. It writes the outputs in their order, as they come:
         * the caller checks that they are probabilities.
         */
        Scorer newScorer();
    }
}
