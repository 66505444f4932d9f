package org.opentmr.assessment.coach;

import java.util.List;
import java.util.Optional;

/** A motion that becomes steadily stronger, or weaker, from repetition to repetition. */
final class TrendRule extends MotionRule {

    /** Twice the amplitude, or half; a default of this program. */
    private static final double TREND_DB = 6;

    TrendRule() {
        super("strength drifts", TREND_DB, "dB");
    }

    @Override
    Optional<Failure> check(MotionFindings motion) {
        double trendDb = motion.course().trendDb();
        if (!(Math.abs(trendDb) >= TREND_DB)) {
            return Optional.empty();
        }
        String sentence = Words.text(
                "%s grows %s over its %d repetitions: %+.0f dB from the first to the last.",
                Words.start(motion.motion()), trendDb > 0 ? "stronger" : "weaker", motion.repetitions(), trendDb);
        return Optional.of(new Failure(
                Severity.IMPROVEMENT,
                trendDb,
                motion.decoding().map(TrendRule::lostAtTheEnds).orElse(Double.NaN),
                sentence,
                Words.text("%+.0f dB", trendDb)));
    }

    /** In the first and in the last repetition, which differ most from the middle. */
    private static double lostAtTheEnds(MotionDecoding decoding) {
        List<RepetitionResult> all = decoding.repetitions();
        RepetitionResult first = all.get(0);
        RepetitionResult last = all.get(all.size() - 1);
        return (double) (first.windows() - first.correct() + last.windows() - last.correct()) / decoding.windows();
    }

    @Override
    String several() {
        return "change their strength steadily over the repetitions";
    }

    @Override
    String remedy() {
        return "Aim for the same, moderate strength every time; rest longer if the muscle tires.";
    }
}
