package org.opentmr.tuning.auto;

import java.util.Arrays;
import org.opentmr.signal.Annotation;
import org.opentmr.tuning.SessionEvidence;

/**
 * How much a tuning rests on.
 *
 * @param recording its name
 * @param decisions in marked contractions and marked rest
 * @param contractions marked
 * @param restMinutes marked
 * @param repetitions of the motions
 * @param heldOut how judging was kept apart from tuning, in words
 */
public record TuningData(
        String recording, int decisions, int contractions, double restMinutes, int repetitions, String heldOut) {

    private static final double MINUTE_SECONDS = 60;

    static TuningData of(FoldedEvidence evidence) {
        SessionEvidence whole = evidence.whole();
        return new TuningData(
                whole.recording().name(),
                (int) Arrays.stream(whole.annotation())
                        .filter(annotation -> annotation != SessionEvidence.BETWEEN)
                        .count(),
                (int) whole.recording().motions().stream()
                        .map(Annotation::motion)
                        .filter(motion -> !motion.isRest())
                        .count(),
                whole.recording().motions().stream()
                                .filter(annotation -> annotation.motion().isRest())
                                .mapToLong(Annotation::samples)
                                .sum()
                        / whole.recording().layout().rateHz()
                        / MINUTE_SECONDS,
                RepetitionView.repetitions(whole.recording()).length,
                evidence.description());
    }
}
