package org.opentmr.tuning.auto;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opentmr.signal.Seed;
import org.opentmr.tuning.SessionEvidence;
import org.opentmr.tuning.Settings;

/**
 * Searches settings of control that cost less than the present ones, and says whether they do so on repetitions that the
 * search had not seen. Searches once per fold and once on everything, each for three styles; the same seed gives the same
 * report on any number of threads. Works in the calling thread's pool.
 *
 * @param cost of the style in the middle
 * @param seed of all random numbers
 */
public record AutoTuner(TuningCost cost, Seed seed) {

    private static final int FRONT_POINTS = 15;

    /** How often {@link #tune} tells of progress. */
    public static int steps(FoldedEvidence evidence) {
        return evidence.folds().size() + 1;
    }

    /**
     * Tunes.
     *
     * @param present the settings to start from, for the session and for what each fold tunes on
     * @param progress is told in words what was done, {@link #steps} times, one at a time
     * @throws IllegalArgumentException where a constraint is on a figure that the session does not have, or there is no
     *     contraction
     */
    public TuningReport tune(
            FoldedEvidence evidence, Function<SessionEvidence, Settings> present, Consumer<String> progress) {
        SessionEvidence whole = evidence.whole();
        Settings now = present.apply(whole);
        Judgement judgement = new Judgement(evidence, now);
        requireJudgeable(judgement.before());
        int folds = evidence.folds().size();
        Object turn = new Object();
        // The last one sees everything.
        List<Found> found = IntStream.rangeClosed(0, folds)
                .parallel()
                .mapToObj(fold -> {
                    SessionEvidence seen =
                            fold == folds ? whole : evidence.folds().get(fold).tuning();
                    Found result = search(seen, present.apply(seen), fold);
                    synchronized (turn) {
                        progress.accept(fold == folds ? "all repetitions" : "held out " + (fold + 1) + " of " + folds);
                    }
                    return result;
                })
                .toList();
        Found last = found.get(folds);
        List<Proposal> proposals = Stream.of(Style.values())
                .map(style -> judgement.judge(
                        style,
                        style.of(cost),
                        found.subList(0, folds).stream()
                                .map(fold -> fold.changes(style))
                                .toList(),
                        Dials.with(now, last.changes(style))))
                .toList();
        return new TuningReport(
                TuningData.of(evidence), cost, seed.value(), now, proposals, last.frontAxis(), last.front());
    }

    private void requireJudgeable(Figures figures) {
        if (Double.isNaN(figures.missedShare())) {
            throw new IllegalArgumentException(
                    "tuning needs contractions that are longer than a window; none is marked in this session");
        }
        for (Constraint constraint : cost.constraints()) {
            if (Double.isNaN(figures.get(constraint.figure()))) {
                throw new IllegalArgumentException("\"" + constraint.words()
                        + "\" cannot be checked: no rest is marked in this session; record one with rest, or leave the"
                        + " limit out");
            }
        }
    }

    private Found search(SessionEvidence seen, Settings present, int number) {
        Fit fit = new Fit(seen, present, Fit.Budget.USUAL, seed, number);
        double[] balanced = fit.first(Style.BALANCED.of(cost));
        Map<Style, Map<String, Double>> changes = new EnumMap<>(Style.class);
        changes.put(Style.BALANCED, fit.changes(balanced));
        for (Style other : List.of(Style.CALM, Style.QUICK)) {
            changes.put(other, fit.changes(fit.again(other.of(cost), other.word(), balanced)));
        }
        return new Found(changes, fit.frontAxis(), fit.front(FRONT_POINTS));
    }

    private record Found(Map<Style, Map<String, Double>> changes, Figure frontAxis, List<FrontPoint> front) {
        Map<String, Double> changes(Style style) {
            return changes.getOrDefault(style, Map.of());
        }
    }
}
