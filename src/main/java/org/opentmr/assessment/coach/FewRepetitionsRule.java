package org.opentmr.assessment.coach;

import java.util.Optional;

/** A motion done too rarely to learn how it varies. */
final class FewRepetitionsRule extends MotionRule {

    /** Of three, one can be tested against two that show some variation; a default of this program. */
    private static final int ENOUGH = 3;

    FewRepetitionsRule() {
        super("too few repetitions", ENOUGH, "repetitions");
    }

    @Override
    Optional<Failure> check(MotionFindings motion) {
        int n = motion.repetitions();
        if (n >= ENOUGH) {
            return Optional.empty();
        }
        String sentence = Words.text(
                "%s was recorded %s, too rarely to tell how it varies.",
                Words.start(motion.motion()), n == 1 ? "once" : "twice");
        return Optional.of(new Failure(
                n == 1 ? Severity.PROBLEM : Severity.IMPROVEMENT,
                n,
                Double.NaN,
                sentence,
                n == 1 ? "once" : "twice"));
    }

    @Override
    String several() {
        return Words.text("were recorded fewer than %d times", ENOUGH);
    }

    @Override
    String remedy() {
        return "Record at least 3 repetitions of every motion, better 4 to 6.";
    }
}
