package org.opentmr.assessment.coach;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One repetition that a decoder trained on the others does not recognise, while it recognises them. */
final class OddRepetitionRule extends MotionRule {

    /** Fewer of its windows recognised than this; a default of this program. */
    private static final double ODD_ACCURACY = 0.6;

    /** So few that the repetition must have been another motion, or none. */
    private static final double LOST_ACCURACY = 0.25;

    /** And so much fewer than of the others: they agree, it does not. */
    private static final double LEAST_DIFFERENCE = 0.3;

    /** Of two that differ nobody knows which is the odd one. */
    private static final int FEWEST = 3;

    OddRepetitionRule() {
        super("one repetition unlike the others", 100 * ODD_ACCURACY, "%");
    }

    @Override
    Optional<Failure> check(MotionFindings motion) {
        return motion.decoding()
                .filter(decoding -> decoding.repetitions().size() >= FEWEST)
                .flatMap(decoding -> failure(motion, decoding));
    }

    private static Optional<Failure> failure(MotionFindings motion, MotionDecoding decoding) {
        List<RepetitionResult> all = decoding.repetitions();
        RepetitionResult odd = all.stream()
                .min(Comparator.comparingDouble(RepetitionResult::accuracy))
                .orElseThrow();
        double others = all.stream()
                .filter(each -> each != odd)
                .mapToDouble(RepetitionResult::accuracy)
                .average()
                .orElse(0);
        if (odd.accuracy() >= ODD_ACCURACY || others - odd.accuracy() < LEAST_DIFFERENCE) {
            return Optional.empty();
        }
        String sentence = Words.text(
                "%s: repetition %d (at %.0f s) is unlike the others: %s of it is recognised, of the others %s.",
                Words.start(motion.motion()),
                odd.number(),
                odd.startSeconds(),
                Words.percent(odd.accuracy()),
                Words.percent(others));
        return Optional.of(new Failure(
                odd.accuracy() < LOST_ACCURACY ? Severity.PROBLEM : Severity.IMPROVEMENT,
                100 * odd.accuracy(),
                (double) (odd.windows() - odd.correct()) / decoding.windows(),
                sentence,
                Words.text("repetition %d (%s recognised)", odd.number(), Words.percent(odd.accuracy()))));
    }

    @Override
    String several() {
        return "have one repetition unlike their others";
    }

    @Override
    String remedy() {
        return "Redo that repetition, or leave it out.";
    }

    @Override
    String remedyOfSeveral() {
        return "Redo these repetitions; if others turn out odd then, practise until the motions feel the same every time.";
    }
}
