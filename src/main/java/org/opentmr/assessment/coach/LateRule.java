package org.opentmr.assessment.coach;

import java.util.Optional;

/** A motion whose contractions begin well after their annotation: the beginning teaches rest under the motion's name. */
final class LateRule extends MotionRule {

    /** People react in 0.2 to 0.3 s and then need to build up force; a default of this program. */
    private static final double LATE_SECONDS = 0.4;

    LateRule() {
        super("starts late", LATE_SECONDS, "s");
    }

    @Override
    Optional<Failure> check(MotionFindings motion) {
        double onset = motion.course().onsetSeconds();
        if (!(onset >= LATE_SECONDS)) {
            return Optional.empty();
        }
        String sentence = Words.text(
                "%s starts %.1f s after the marked start, so rest is learnt as the motion.",
                Words.start(motion.motion()), onset);
        return Optional.of(new Failure(
                Severity.IMPROVEMENT,
                onset,
                motion.decoding().map(MotionDecoding::lostEarly).orElse(Double.NaN),
                sentence,
                Words.text("by %.1f s", onset)));
    }

    @Override
    String several() {
        return "start late after the marked start, so rest is learnt as a motion";
    }

    @Override
    String remedy() {
        return "Begin to contract at the prompt, or leave out more of the start when recording.";
    }
}
