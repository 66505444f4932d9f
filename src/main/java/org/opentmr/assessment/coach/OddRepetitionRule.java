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
                .flatMap(decoding -> odd(decoding).map(odd -> failure(motion, decoding, odd)));
    }

    /** The repetition unlike the others, where there is one. */
    private static Optional<RepetitionResult> odd(MotionDecoding decoding) {
        List<RepetitionResult> all = decoding.repetitions();
        return all.stream()
                .min(Comparator.comparingDouble(RepetitionResult::accuracy))
                .filter(worst -> all.size() >= FEWEST && worst.accuracy() < ODD_ACCURACY)
                .filter(worst -> others(decoding, worst) - worst.accuracy() >= LEAST_DIFFERENCE);
    }

    /** Share of the motion's windows that are lost in a repetition unlike the others. */
    static double lost(MotionDecoding decoding) {
        return odd(decoding).map(odd -> lostIn(odd, decoding)).orElse(0.0);
    }

    private static double lostIn(RepetitionResult repetition, MotionDecoding decoding) {
        return (double) (repetition.windows() - repetition.correct()) / decoding.windows();
    }

    private static double others(MotionDecoding decoding, RepetitionResult without) {
        return decoding.repetitions().stream()
                .filter(each -> !each.equals(without))
                .mapToDouble(RepetitionResult::accuracy)
                .average()
                .orElse(0);
    }

    private static Failure failure(MotionFindings motion, MotionDecoding decoding, RepetitionResult odd) {
        String sentence = Words.text(
                "%s: repetition %d (at %.0f s) is unlike the others: %s of it is recognised, of the others %s.",
                Words.start(motion.motion()),
                odd.number(),
                odd.startSeconds(),
                Words.percent(odd.accuracy()),
                Words.percent(others(decoding, odd)));
        return new Failure(
                odd.accuracy() < LOST_ACCURACY ? Severity.PROBLEM : Severity.IMPROVEMENT,
                100 * odd.accuracy(),
                lostIn(odd, decoding),
                sentence,
                Words.text("repetition %d (%s recognised)", odd.number(), Words.percent(odd.accuracy())));
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
