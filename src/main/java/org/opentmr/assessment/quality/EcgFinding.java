package org.opentmr.assessment.quality;

/**
 * What the search for an electrocardiogram found.
 *
 * @param score how regular narrow spikes are, 0 to 1; NaN where the signal is too short or too slow to tell
 * @param beatsPerMinute rate of the most regular spikes, NaN where the score is
 * @param fires whether the score says that this is an electrocardiogram
 */
public record EcgFinding(double score, double beatsPerMinute, boolean fires) {
    static final EcgFinding UNKNOWN = new EcgFinding(Double.NaN, Double.NaN, false);
}
