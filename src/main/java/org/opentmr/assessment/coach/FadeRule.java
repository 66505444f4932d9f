package org.opentmr.assessment.coach;

import java.util.Optional;

/** A contraction that is not held to its end. */
final class FadeRule extends MotionRule {

    /** Half of the amplitude; held contractions of public sessions lose up to 4 dB. */
    private static final double FADE_DB = 6;

    FadeRule() {
        super("fades", FADE_DB, "dB");
    }

    @Override
    Optional<Failure> check(MotionFindings motion) {
        double fadeDb = motion.course().fadeDb();
        if (!(fadeDb >= FADE_DB)) {
            return Optional.empty();
        }
        String sentence = Words.text(
                "%s is not held: at its end it has %s of its strength (%.0f dB less).",
                Words.start(motion.motion()), Words.percent(Math.pow(10, -fadeDb / 20)), fadeDb);
        return Optional.of(new Failure(
                Severity.IMPROVEMENT,
                fadeDb,
                motion.decoding().map(MotionDecoding::lostLate).orElse(Double.NaN),
                sentence,
                Words.text("by %.0f dB", fadeDb)));
    }

    @Override
    String several() {
        return "fade before their end";
    }

    @Override
    String remedy() {
        return "Contract less strongly and hold it to the end; shorten the contractions, lengthen the rests if the muscle"
                + " tires.";
    }
}
