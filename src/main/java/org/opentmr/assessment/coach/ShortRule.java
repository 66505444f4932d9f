package org.opentmr.assessment.coach;

import java.util.Optional;

/** Contractions too short to be learnt from. */
final class ShortRule extends MotionRule {

    /** Five windows of 200 ms side by side; a default of this program. */
    private static final double ENOUGH_SECONDS = 1;

    ShortRule() {
        super("too short", ENOUGH_SECONDS, "s");
    }

    @Override
    Optional<Failure> check(MotionFindings motion) {
        double seconds = motion.course().seconds();
        if (!(seconds < ENOUGH_SECONDS)) {
            return Optional.empty();
        }
        String sentence =
                Words.text("%s: a contraction lasts only %.1f s.", Words.start(motion.motion()), seconds);
        return Optional.of(new Failure(
                Severity.IMPROVEMENT, seconds, Double.NaN, sentence, Words.text("%.1f s", seconds)));
    }

    @Override
    String several() {
        return "have contractions that are too short";
    }

    @Override
    String remedy() {
        return "Hold every contraction for 2 to 3 s.";
    }
}
