package org.opentmr.assessment.quality;

/** What to think of a channel, best first. */
public enum Verdict {
    GOOD,
    FAIR,
    POOR
}
