package org.opentmr.assessment.coach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.opentmr.assessment.ConfusionMatrix;
import org.opentmr.assessment.Decisions;
import org.opentmr.assessment.Evaluation;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

/** Reads out of an evaluation that left one repetition out what became of every motion. */
final class DecodingTable {

    private static final double LAST_QUARTER = 0.75;

    private final Decisions decisions;
    private final ConfusionMatrix confusion;
    private final MotionSet motions;
    private final Contractions contractions;
    private final double windowSeconds;

    DecodingTable(Evaluation evaluation, Contractions contractions) {
        this.decisions = evaluation.decisions();
        this.confusion = evaluation.accuracy().confusion();
        this.motions = decisions.motions();
        this.contractions = contractions;
        this.windowSeconds = evaluation.spec().windowSeconds();
    }

    /** Empty for a motion of which no window was tested, or which no decoder could know: it was done once only. */
    Optional<MotionDecoding> of(Motion motion) {
        int k = motions.indexOf(motion);
        List<RepetitionResult> repetitions = k == MotionSet.NONE ? List.of() : repetitions(k);
        if (repetitions.size() < 2) {
            return Optional.empty();
        }
        double[] row = confusion.rowShares()[k];
        int rest = motions.restIndex();
        int leak = most(row, m -> m != k && m != rest);
        return Optional.of(new MotionDecoding(
                confusion.windowsOf(k),
                confusion.accuracy(k),
                rest == MotionSet.NONE ? 0 : row[rest],
                leak == MotionSet.NONE ? Optional.empty() : Optional.of(motions.get(leak)),
                leak == MotionSet.NONE ? 0 : row[leak],
                rest == MotionSet.NONE ? Double.NaN : confusion.rowShares()[rest][k],
                lost(k, (contraction, seconds) -> seconds < contraction.onsetSeconds()),
                lost(k, (contraction, seconds) -> seconds > LAST_QUARTER * contraction.seconds()),
                repetitions));
    }

    /** Rest under test; empty where it was not recorded more than once. */
    Optional<SessionFindings.RestFindings> rest() {
        int rest = motions.restIndex();
        if (rest == MotionSet.NONE || repetitions(rest).size() < 2) {
            return Optional.empty();
        }
        double[] row = confusion.rowShares()[rest];
        int most = most(row, m -> m != rest);
        double moved = IntStream.range(0, row.length)
                .filter(m -> m != rest)
                .mapToDouble(m -> row[m])
                .sum();
        return most == MotionSet.NONE
                ? Optional.empty()
                : Optional.of(
                        new SessionFindings.RestFindings(confusion.windowsOf(rest), moved, motions.get(most)));
    }

    /** The largest of those that count, {@link MotionSet#NONE} where all are 0. */
    private static int most(double[] shares, IntPredicate counts) {
        int most = MotionSet.NONE;
        for (int m = 0; m < shares.length; m++) {
            if (counts.test(m) && shares[m] > (most == MotionSet.NONE ? 0 : shares[most])) {
                most = m;
            }
        }
        return most;
    }

    private interface Moment {
        /** Whether a moment, in seconds from the start of a contraction, is meant. */
        boolean test(Contraction contraction, double seconds);
    }

    /** Share of a motion's windows that are wrong and whose middle is meant. */
    private double lost(int motion, Moment moment) {
        long lost = IntStream.range(0, decisions.windows())
                .filter(w -> decisions.truth()[w] == motion && !decisions.correct(w))
                .filter(w -> contractions
                        .at(decisions.annotation()[w])
                        .filter(each -> moment.test(
                                each, decisions.endSeconds(w) - windowSeconds / 2 - each.startSeconds()))
                        .isPresent())
                .count();
        return (double) lost / confusion.windowsOf(motion);
    }

    private List<RepetitionResult> repetitions(int motion) {
        Map<Integer, List<Integer>> windows = new TreeMap<>();
        for (int w = 0; w < decisions.windows(); w++) {
            if (decisions.truth()[w] == motion) {
                int window = w;
                contractions.at(decisions.annotation()[w]).ifPresent(each -> windows.computeIfAbsent(
                                each.repetition(), number -> new ArrayList<>())
                        .add(window));
            }
        }
        return windows.entrySet().stream()
                .map(entry -> new RepetitionResult(
                        entry.getKey(),
                        contractions
                                .at(decisions.annotation()[entry.getValue().get(0)])
                                .orElseThrow()
                                .startSeconds(),
                        entry.getValue().size(),
                        entry.getValue().stream().filter(decisions::correct).count()))
                .toList();
    }
}
