package org.opentmr.tuning.auto;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.opentmr.assessment.Interval;
import org.opentmr.tuning.DecisionTrack;
import org.opentmr.tuning.SessionEvidence;
import org.opentmr.tuning.Settings;

/** Compares tuned settings with the present ones, repetition by repetition. */
final class Judgement {

    private final FoldedEvidence evidence;
    private final Map<Integer, SessionEvidence> views;
    private final Settings present;
    private final Map<Integer, Figures> before;

    Judgement(FoldedEvidence evidence, Settings present) {
        this.evidence = evidence;
        this.present = present;
        views = new TreeMap<>();
        for (int repetition : RepetitionView.repetitions(evidence.whole().recording())) {
            views.put(repetition, RepetitionView.of(evidence.whole(), number -> number == repetition));
        }
        before = figures(present, List.copyOf(views.keySet()));
    }

    /** With the present settings. */
    Figures before() {
        return Figures.mean(List.copyOf(before.values()));
    }

    private Map<Integer, Figures> figures(Settings settings, List<Integer> repetitions) {
        DecisionTrack track = new DecisionTrack(evidence.whole().decisions());
        settings.replay(evidence.whole(), track);
        Map<Integer, Figures> figures = new TreeMap<>();
        for (int repetition : repetitions) {
            SessionEvidence view = views.get(repetition);
            if (view != null) {
                figures.put(repetition, Figures.of(view, track));
            }
        }
        return figures;
    }

    /**
     * What a style comes to.
     *
     * @param changesOfFolds values by the parameters' names, tuned without the repetitions that each fold judges
     * @param settings tuned on all
     */
    Proposal judge(Style style, TuningCost cost, List<Map<String, Double>> changesOfFolds, Settings settings) {
        Map<Integer, Figures> heldOut = new TreeMap<>();
        for (int f = 0; f < changesOfFolds.size(); f++) {
            List<Integer> judged =
                    IntStream.of(evidence.folds().get(f).judged()).boxed().toList();
            heldOut.putAll(figures(Dials.with(present, changesOfFolds.get(f)), judged));
        }
        Map<Integer, Figures> tuned = figures(settings, List.copyOf(views.keySet()));
        Proposal.BeforeAfter seen = pair(before, tuned);
        Proposal.BeforeAfter unseen = pair(before, heldOut);
        Interval gain = interval(heldOut, cost::cost);
        List<Change> changes = Change.between(present, settings);
        return new Proposal(
                style.word(),
                style.meaning(),
                cost,
                settings,
                changes,
                unseen,
                seen,
                differences(heldOut),
                gain,
                cost.cost(seen.before()) - cost.cost(seen.after()) - gain.estimate(),
                verdict(cost, changes, unseen, heldOut, gain));
    }

    private static Proposal.BeforeAfter pair(Map<Integer, Figures> before, Map<Integer, Figures> after) {
        return new Proposal.BeforeAfter(
                Figures.mean(List.copyOf(before.values())), Figures.mean(List.copyOf(after.values())));
    }

    private Map<Figure, Interval> differences(Map<Integer, Figures> after) {
        Map<Figure, Interval> differences = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            Interval lower = interval(after, figures -> figures.get(figure));
            differences.put(
                    figure,
                    // 0 less, since a minus before zero would say something
                    new Interval(0 - lower.estimate(), 0 - lower.high(), 0 - lower.low(), lower.units()));
        }
        return differences;
    }

    /** Before less after, over the repetitions that have both. */
    private Interval interval(Map<Integer, Figures> after, ToDoubleFunction<Figures> value) {
        List<Double> differences = new ArrayList<>();
        after.forEach((repetition, figures) -> {
            Figures was = before.get(repetition);
            if (was != null) {
                double difference = value.applyAsDouble(was) - value.applyAsDouble(figures);
                if (!Double.isNaN(difference)) {
                    differences.add(difference);
                }
            }
        });
        return Interval.ofMean(
                differences.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /**
     * It pays where the interval of its gain lies above 0. Where the present settings break a limit, keeping it comes first:
     * then it is the excess over the limit that must be lower.
     */
    private Proposal.Verdict verdict(
            TuningCost cost,
            List<Change> changes,
            Proposal.BeforeAfter unseen,
            Map<Integer, Figures> heldOut,
            Interval gain) {
        if (heldOut.size() < 2) {
            return Proposal.Verdict.TOO_FEW;
        }
        if (changes.isEmpty()) {
            return Proposal.Verdict.NOTHING_TO_CHANGE;
        }
        double brokenBefore = cost.excess(unseen.before());
        double brokenAfter = cost.excess(unseen.after());
        if (brokenAfter > 0 && brokenAfter >= brokenBefore) {
            return Proposal.Verdict.BREAKS_A_LIMIT;
        }
        Interval counted = brokenBefore > 0 ? interval(heldOut, cost::excess) : gain;
        return counted.low() > 0 ? Proposal.Verdict.PAYS : Proposal.Verdict.NOT_SURE;
    }
}
