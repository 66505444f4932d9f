package org.opentmr.tuning.auto;

import java.util.List;
import java.util.stream.IntStream;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.signal.Recording;
import org.opentmr.tuning.EvidenceGatherer;
import org.opentmr.tuning.SessionEvidence;

/**
 * A session for tuning on some repetitions and judging on others.
 *
 * @param whole the session; what is judged, and what the final proposal is tuned on
 * @param folds every repetition is judged in one of them; none where there is but one repetition
 * @param description how judging is kept apart from tuning, in words
 */
public record FoldedEvidence(SessionEvidence whole, List<Fold> folds, String description) {

    /** More folds cost time and leave nearly the same repetitions to tune on. */
    private static final int MOST_FOLDS = 5;

    /** Below, nothing is left to hold out from the decoder once a repetition is held out from tuning. */
    private static final int LEAST_STRICT = 3;

    public FoldedEvidence {
        folds = List.copyOf(folds);
    }

    /**
     * One tuning and its judgement.
     *
     * @param tuning evidence without anything of the judged repetitions
     * @param judged their numbers
     */
    public record Fold(SessionEvidence tuning, int[] judged) {}

    /**
     * Of a recording on which the decoder is trained too, with no trace left: for every fold all decoders are trained anew
     * without its judged repetitions, so that what tuning sees owes nothing to them. Takes as many times as long to gather
     * as there are folds.
     *
     * @throws IllegalArgumentException as {@link EvidenceGatherer#heldOut}
     */
    public static FoldedEvidence strict(EvidenceGatherer gatherer, Recording recording, DecoderSpec spec) {
        int[] repetitions = RepetitionView.repetitions(recording);
        if (repetitions.length < LEAST_STRICT) {
            return of(gatherer.heldOut(recording, spec));
        }
        int folds = Math.min(MOST_FOLDS, repetitions.length);
        // Fold -1 is the whole session.
        List<SessionEvidence> all = IntStream.range(-1, folds)
                .parallel()
                .mapToObj(fold -> gatherer.heldOut(
                        fold < 0
                                ? recording
                                : RepetitionView.without(recording, r -> isIn(judged(repetitions, folds, fold), r)),
                        spec))
                .toList();
        return new FoldedEvidence(
                all.get(0),
                IntStream.range(0, folds)
                        .mapToObj(fold -> new Fold(all.get(fold + 1), judged(repetitions, folds, fold)))
                        .toList(),
                "tuned and judged on different repetitions, of which neither the search nor any decoder knew the other");
    }

    /**
     * Of decisions that are held out already, or of a decoder that was trained elsewhere. Where they are held out, the
     * decoder that decides in a repetition has not seen it and neither has the search; what is left is that the decoders of
     * the repetitions which the search does see were trained on it among others.
     */
    public static FoldedEvidence of(SessionEvidence whole) {
        int[] repetitions = RepetitionView.repetitions(whole.recording());
        int folds = repetitions.length < 2 ? 0 : Math.min(MOST_FOLDS, repetitions.length);
        return new FoldedEvidence(
                whole,
                IntStream.range(0, folds)
                        .mapToObj(fold -> {
                            int[] judged = judged(repetitions, folds, fold);
                            return new Fold(RepetitionView.of(whole, r -> !isIn(judged, r)), judged);
                        })
                        .toList(),
                "tuned and judged on different repetitions; decoder: " + whole.heldOut());
    }

    private static int[] judged(int[] repetitions, int folds, int fold) {
        return IntStream.range(0, repetitions.length)
                .filter(place -> place % folds == fold)
                .map(place -> repetitions[place])
                .toArray();
    }

    private static boolean isIn(int[] numbers, int number) {
        return IntStream.of(numbers).anyMatch(each -> each == number);
    }
}
