package org.opentmr.tuning.search;

/** What a search varies. */
public enum SearchScope {
    /** Which features, with linear discriminants unless another classifier is asked for. */
    FEATURES,
    /** Which electrodes, and how many suffice. */
    CHANNELS,
    /** Which classifier, on the present features and on one plain set. */
    CLASSIFIERS,
    /** How long a window, how often a decision. */
    WINDOWS,
    /** Features, then classifiers, then windows, then electrodes, each from the best before. */
    ALL
}
