package org.opentmr.assessment.coach;

import java.util.Optional;

/** A motion whose repetitions differ so much that they come near another motion. */
final class InconsistentRule extends MotionRule {

    /** Repetitions of public sessions differ by 0.5 to 4.7 dB, most by less than 3; a default of this program. */
    private static final double SCATTER_DB = 4;

    /** Scatter matters only where the next motion is near: three tenths of the way; a default of this program. */
    private static final double RESTLESSNESS = 0.3;

    InconsistentRule() {
        super("inconsistent", SCATTER_DB, "dB");
    }

    @Override
    Optional<Failure> check(MotionFindings motion) {
        MotionPattern pattern = motion.pattern();
        if (!(pattern.scatterDb() >= SCATTER_DB && pattern.restlessness() >= RESTLESSNESS)) {
            return Optional.empty();
        }
        String sentence = Words.text(
                "%s is done differently each time: its pattern changes by ±%.0f dB from repetition to repetition.",
                Words.start(motion.motion()), pattern.scatterDb());
        return Optional.of(new Failure(
                Severity.IMPROVEMENT,
                pattern.scatterDb(),
                motion.decoding().map(InconsistentRule::scattered).orElse(Double.NaN),
                sentence,
                Words.text("±%.0f dB", pattern.scatterDb())));
    }

    /** What goes to one other motion for the most part is a confusion, and told as one. */
    private static double scattered(MotionDecoding decoding) {
        return Math.max(0, decoding.lost() - decoding.leak());
    }

    @Override
    String several() {
        return "are done differently each time";
    }

    @Override
    String remedy() {
        return "Practise one way of doing it, with the same feeling and the same, moderate strength, then record again.";
    }
}
