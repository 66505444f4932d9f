package org.opentmr.assessment;

/** How the events of a recording are divided into training and testing. */
public enum SplitRule {
    /** {@link #COLUMN} where the events say so, else {@link #REPETITION}, else {@link #FIRST_70_PERCENT}. */
    AUTO,
    /** The recording's own suggestion: its {@code split} column. */
    COLUMN,
    /** Leave one repetition out: every repetition is tested once by a decoder trained on the others. */
    REPETITION,
    /** The first 70 % of each motion's events train, the others test. */
    FIRST_70_PERCENT
}
