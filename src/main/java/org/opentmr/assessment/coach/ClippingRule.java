package org.opentmr.assessment.coach;

import java.util.Optional;

/** A motion during which the signal reaches the limits of the amplifier. */
final class ClippingRule extends MotionRule {

    /** A free signal has its extremes once each; a default of this program. */
    static final double CLIPPED_SHARE = 0.005;

    /** As for a whole channel in the quality report. */
    private static final double BADLY_CLIPPED_SHARE = 0.01;

    ClippingRule() {
        super("clipping", 100 * CLIPPED_SHARE, "%");
    }

    @Override
    Optional<Failure> check(MotionFindings motion) {
        double share = motion.strength().clippedShare();
        if (share < CLIPPED_SHARE) {
            return Optional.empty();
        }
        String sentence = Words.text(
                "%s drives electrode %s to the limit of the amplifier in %.1f %% of its samples.",
                Words.start(motion.motion()), motion.strength().clippedElectrode(), 100 * share);
        return Optional.of(new Failure(
                share < BADLY_CLIPPED_SHARE ? Severity.IMPROVEMENT : Severity.PROBLEM,
                100 * share,
                Double.NaN,
                sentence,
                Words.text("%.1f %% of the samples on %s", 100 * share, motion.strength().clippedElectrode())));
    }

    @Override
    String several() {
        return "drive an electrode to the limit of the amplifier";
    }

    @Override
    String remedy() {
        return "Lower the gain of the amplifier, or contract less strongly; if the electrode is loose, put it on again.";
    }
}
