package org.opentmr.classifier;

import org.opentmr.motion.MotionSet;

/** A trained classifier: immutable, shared between threads. */
public interface Model {

    /** Numbers per feature vector that it expects. */
    int dimensions();

    /** The classes, in the order of the posterior. */
    MotionSet motions();

    /** A new scorer with its own working memory, for one thread. */
    Scorer newScorer();
}
