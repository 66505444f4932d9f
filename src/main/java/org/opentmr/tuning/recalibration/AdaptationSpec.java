package org.opentmr.tuning.recalibration;

/**
 * How a decoder follows its own confident decisions.
 *
 * @param rate part of the way that a centre goes to each window that is taken: μ ← (1 − rate) μ + rate x
 * @param confidence that a decision needs, above it
 * @param run decisions in a row, for the same motion and each confident, before any is taken
 * @param reach that a centre may lie from the last good decoder's, as a part of the way to the nearest other motion
 * @param leastAgreement share of the last good decoder's confident decisions that the adapted one must make too; below it
 *     the adaptation stops and the last good decoder is back
 * @param watchSeconds over which that share is averaged
 */
public record AdaptationSpec(
        double rate, double confidence, int run, double reach, double leastAgreement, double watchSeconds) {

    /** Chosen on recorded and simulated sessions; defaults of this program. */
    public static final AdaptationSpec DEFAULT = new AdaptationSpec(0.005, 0.9, 5, 0.5, 0.8, 20);

    public AdaptationSpec {
        if (!(rate > 0 && rate < 1 && confidence >= 0 && confidence < 1 && run >= 1)) {
            throw new IllegalArgumentException("adaptation needs a rate above 0 and below 1, a confidence from 0 to"
                    + " below 1 and a run of at least 1, got rate=" + rate + ", confidence=" + confidence + ", run="
                    + run);
        }
        if (!(reach >= 0
                && reach <= 0.5
                && leastAgreement >= 0
                && leastAgreement <= 1
                && watchSeconds > 0
                && watchSeconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("adaptation needs a reach from 0 to 0.5, an agreement from 0 to 1 and"
                    + " watchSeconds above 0, got reach=" + reach + ", leastAgreement=" + leastAgreement
                    + ", watchSeconds=" + watchSeconds);
        }
    }
}
