package org.opentmr.assessment.coach;

import java.util.Optional;

/** A motion that is often taken for rest: the prosthesis stands still. */
final class MissedRule extends MotionRule {

    /** One window in ten; a default of this program. */
    private static final double OFTEN = 0.1;

    /** Every fourth: the motion starts late and stops in between. */
    private static final double TOO_OFTEN = 0.25;

    MissedRule() {
        super("missed", 100 * OFTEN, "%");
    }

    @Override
    Optional<Failure> check(MotionFindings motion) {
        double missed = motion.decoding().map(MotionDecoding::missed).orElse(0.0);
        if (missed < OFTEN) {
            return Optional.empty();
        }
        String sentence = Words.text(
                "%s is missed, taken for rest: %s of its windows.",
                Words.start(motion.motion()), Words.percent(missed));
        return Optional.of(new Failure(
                missed < TOO_OFTEN ? Severity.IMPROVEMENT : Severity.PROBLEM,
                100 * missed,
                missed,
                sentence,
                Words.percent(missed)));
    }

    @Override
    String several() {
        return "are missed, taken for rest";
    }

    @Override
    String remedy() {
        return "Contract from the prompt to its end, somewhat more strongly, and relax fully in the rests.";
    }
}
