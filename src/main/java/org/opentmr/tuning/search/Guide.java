package org.opentmr.tuning.search;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.opentmr.classifier.TrainingException;

/** What a strategy may know while it chooses: the repetitions for choosing and the time that decisions take. */
final class Guide {

    private final Measurer measurer;
    private final int fold;
    private final OptionalDouble budgetMillis;
    private final SearchListener listener;
    private final Map<Candidate, Set<Stage>> shown = new LinkedHashMap<>();
    private final Map<Candidate, String> leftOut = new LinkedHashMap<>();

    /**
     * @param fold the outer fold whose test part is out of sight, or -1 for the final choice over all folds
     * @param budgetMillis most that mean delay and computation may take together
     */
    Guide(Measurer measurer, int fold, OptionalDouble budgetMillis, SearchListener listener) {
        this.measurer = measurer;
        this.fold = fold;
        this.budgetMillis = budgetMillis;
        this.listener = listener;
    }

    /** Accuracy on the repetitions for choosing, 0 to 1; NaN where a candidate cannot be trained. */
    double[] accuracy(List<Candidate> candidates) {
        return measurer.choosingAccuracy(candidates, fold);
    }

    double[] separability(List<Candidate> candidates) {
        return measurer.separability(candidates, fold);
    }

    /** Whether a candidate keeps within the budget and ahead of its increment; always where there is no budget. */
    boolean affordable(Candidate candidate) {
        if (budgetMillis.isEmpty()) {
            return true;
        }
        if (leftOut.containsKey(candidate)) {
            return false;
        }
        try {
            Latency latency = measurer.latency(candidate);
            if (latency.totalMillis() > budgetMillis.getAsDouble()) {
                leftOut.put(
                        candidate,
                        String.format(
                                "over the budget: delay %.1f ms and computation %.2f ms",
                                latency.meanDelayMillis(), latency.p99ComputeMillis()));
            } else if (!latency.keepsUp()) {
                leftOut.put(
                        candidate,
                        String.format(
                                "too slow: computation %.2f ms, a decision is due every %.1f ms",
                                latency.p99ComputeMillis(), latency.incrementMillis()));
            }
        } catch (TrainingException | IllegalArgumentException e) {
            leftOut.put(candidate, String.valueOf(e.getMessage()));
        }
        return !leftOut.containsKey(candidate);
    }

    /** Makes candidates rows of the result. */
    void show(List<Candidate> candidates, Stage stage) {
        candidates.forEach(candidate -> shown.computeIfAbsent(candidate, c -> EnumSet.noneOf(Stage.class))
                .add(stage));
    }

    /** The most accurate of those within the budget; the first among equals. */
    Candidate best(List<Candidate> candidates) {
        List<Candidate> affordable =
                candidates.stream().filter(this::affordable).toList();
        if (affordable.isEmpty()) {
            throw new IllegalArgumentException("none of " + candidates.size()
                    + " decoders keeps within the budget; of the first: " + leftOut.get(candidates.get(0)));
        }
        return mostAccurate(affordable);
    }

    /** The most accurate, whatever it takes; the first among equals. */
    Candidate mostAccurate(List<Candidate> candidates) {
        double[] accuracy = accuracy(candidates);
        int best = -1;
        for (int i = 0; i < accuracy.length; i++) {
            if (!Double.isNaN(accuracy[i]) && (best < 0 || accuracy[i] > accuracy[best])) {
                best = i;
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException("none of " + candidates.size() + " decoders can be trained; the first: "
                    + measurer.failures().get(candidates.get(0)));
        }
        return candidates.get(best);
    }

    void tell(String line) {
        if (fold < 0) {
            listener.told(line);
        }
    }

    Map<Candidate, Set<Stage>> shown() {
        return shown;
    }

    /** What the budget left out, and why. */
    Map<Candidate, String> leftOut() {
        return leftOut;
    }
}
