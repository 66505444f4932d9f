package org.opentmr.tuning.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opentmr.assessment.SplitRule;
import org.opentmr.classifier.TrainingException;
import org.opentmr.decoder.Provenance;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Clock;

/**
 * A search over decoders that tells what choosing is worth.
 *
 * <p>Nested: each recording's own split holds out repetitions that judge. The search runs within the training part, which is
 * divided again by repetition, and picks one set of settings for all recordings. Where the split has several folds the
 * search runs anew for each, so that nothing judges a choice that it took part in, and once more on all folds together for
 * the decoder to use from now on.
 *
 * <p>Accuracies come on the threads of the {@link java.util.concurrent.ForkJoinPool} that {@link #run} is called in, and are
 * the same on any number of them. Times come on one thread while the others wait. Without a budget they decide nothing, so
 * that a search gives the same choice on every machine; with one, a decoder close to it may be in or out by chance.
 */
public final class Search {

    private static final int ALL_FOLDS = -1;

    private final List<SearchInput> inputs;
    private final SearchSettings settings;
    private final SplitRule rule;
    private final Provenance provenance;
    private final Clock clock;
    private final ChannelLayout layout;

    /**
     * @param inputs at least one, all with as many electrodes at the same rate
     * @param rule how a recording is divided into what chooses and what judges
     * @param provenance given to decoders trained on the way
     */
    public Search(
            List<SearchInput> inputs, SearchSettings settings, SplitRule rule, Provenance provenance, Clock clock) {
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("a search needs at least one recording, got none");
        }
        this.inputs = List.copyOf(inputs);
        this.settings = settings;
        this.rule = rule;
        this.provenance = provenance;
        this.clock = clock;
        layout = inputs.get(0).recording().layout();
        for (SearchInput input : inputs) {
            ChannelLayout other = input.recording().layout();
            if (other.size() != layout.size() || other.rateHz() != layout.rateHz()) {
                throw new IllegalArgumentException(String.format(
                        "%s has %d channels at %s Hz, %s has %d at %s Hz; search on recordings of one set-up",
                        inputs.get(0).recording().name(),
                        layout.size(),
                        layout.rateHz(),
                        input.recording().name(),
                        other.size(),
                        other.rateHz()));
            }
        }
        if (settings.scope() == SearchScope.CHANNELS && layout.size() < 2) {
            throw new IllegalArgumentException(
                    inputs.get(0).recording().name() + ": there is one electrode, and none to choose");
        }
    }

    /** About how many candidates will be measured, for an estimate of the time. */
    public int expectedCandidates() {
        return settings.strategies(layout.size()).stream()
                .mapToInt(step -> step.expected(layout.size()))
                .sum();
    }

    /**
     * Searches.
     *
     * @throws IllegalArgumentException where a recording has too few repetitions, or no decoder keeps within the budget; the
     *     message says what to do
     */
    public SearchResult run(SearchListener listener) {
        Measurer measurer = new Measurer(inputs, rule, settings.sharedPool(), provenance, clock, listener);
        Candidate start = Candidate.of(inputs.get(0).base(), layout);
        Guide guide = new Guide(measurer, ALL_FOLDS, settings.budgetMillis(), listener);
        Candidate chosen = choose(start, guide);
        List<Candidate> byFold = measurer.folds() == 1
                ? List.of(chosen)
                : IntStream.range(0, measurer.folds())
                        .mapToObj(fold -> choose(start, new Guide(measurer, fold, settings.budgetMillis(), listener)))
                        .toList();
        guide.show(List.of(start), Stage.PRESENT);
        listener.told("judging and timing " + guide.shown().size() + " decoders");
        List<Candidate> tried = Stream.of(guide.shown().keySet().stream(), byFold.stream(), Stream.of(chosen))
                .flatMap(candidates -> candidates)
                .distinct()
                .toList();
        measurer.choosingAccuracy(tried, ALL_FOLDS);
        measurer.judge(tried);
        Map<Candidate, String> leftOut = new LinkedHashMap<>(guide.leftOut());
        List<SearchResult.Row> rows = rows(tried, measurer, guide, leftOut);
        return new SearchResult(
                rows,
                row(rows, start, leftOut),
                row(rows, chosen, leftOut),
                nested(measurer, byFold, start),
                leftOut.entrySet().stream()
                        .map(entry -> new SearchResult.LeftOut(entry.getKey(), entry.getValue()))
                        .toList(),
                inputs.get(0).base(),
                layout,
                inputs.stream().map(input -> input.recording().name()).toList(),
                measurer.splitDescription());
    }

    private Candidate choose(Candidate start, Guide guide) {
        Candidate present = start;
        for (Strategy step : settings.strategies(layout.size())) {
            present = step.choose(present, guide);
        }
        return present;
    }

    private static List<SearchResult.Row> rows(
            List<Candidate> tried, Measurer measurer, Guide guide, Map<Candidate, String> leftOut) {
        List<Candidate> whole = new ArrayList<>();
        List<Latency> latencies = new ArrayList<>();
        for (Candidate candidate : tried) {
            String failure = measurer.failures().get(candidate);
            if (failure != null) {
                leftOut.put(candidate, failure);
                continue;
            }
            try {
                latencies.add(measurer.latency(candidate));
                whole.add(candidate);
            } catch (TrainingException e) {
                leftOut.put(candidate, String.valueOf(e.getMessage()));
            }
        }
        double[] accuracy = measurer.choosingAccuracy(whole, ALL_FOLDS);
        boolean[] front = ParetoFront.of(
                accuracy, latencies.stream().mapToDouble(Latency::totalMillis).toArray());
        return IntStream.range(0, accuracy.length)
                .mapToObj(i -> new SearchResult.Row(
                        whole.get(i),
                        guide.shown().getOrDefault(whole.get(i), Set.of()),
                        accuracy[i],
                        measurer.heldOut(whole.get(i)),
                        latencies.get(i),
                        front[i]))
                .sorted(Comparator.comparingDouble(SearchResult.Row::choosingAccuracy)
                        .reversed())
                .toList();
    }

    private static SearchResult.Row row(
            List<SearchResult.Row> rows, Candidate candidate, Map<Candidate, String> leftOut) {
        return rows.stream()
                .filter(row -> row.candidate().equals(candidate))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the decoder to start from cannot be measured: " + leftOut.get(candidate)));
    }

    private static SearchResult.Nested nested(Measurer measurer, List<Candidate> byFold, Candidate start) {
        return new SearchResult.Nested(
                byFold,
                promised(measurer, byFold),
                measurer.heldOut(byFold),
                promised(measurer, byFold.stream().map(choice -> start).toList()),
                measurer.heldOut(start));
    }

    /** Mean over the folds of the accuracy that each fold's choice was chosen by. */
    private static double promised(Measurer measurer, List<Candidate> byFold) {
        return IntStream.range(0, byFold.size())
                .mapToDouble(fold -> measurer.choosingAccuracy(List.of(byFold.get(fold)), fold)[0])
                .average()
                .orElseThrow();
    }
}
