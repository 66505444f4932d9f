package org.opentmr.tuning.search;

/** What makes one set of features better than another on the way; the end is always chosen by accuracy. */
public enum Criterion {
    /** Held-out accuracy with linear discriminants: what is wanted, at a training for each set and fold. */
    ACCURACY,
    /** How far apart the motions lie in units of their spread, {@link org.opentmr.assessment.Separability}: no training. */
    SEPARABILITY
}
