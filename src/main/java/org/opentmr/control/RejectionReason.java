package org.opentmr.control;

/** Why a window's winner was not accepted. */
public enum RejectionReason {
    /** It was accepted. */
    NONE,
    /** The posterior holds a number that is not finite, or nothing above 0. */
    INVALID_POSTERIOR,
    /** A channel is bad: flat, at the rail, not finite. */
    BAD_CHANNEL,
    /** The winner's posterior does not exceed its threshold. */
    LOW_CONFIDENCE,
    /** The features lie too far from everything that was trained. */
    OUTLIER;

    /** True where the signal cannot be trusted at all: then there is no motion, whatever earlier windows said. */
    public boolean isFault() {
        return this == INVALID_POSTERIOR || this == BAD_CHANNEL;
    }
}
