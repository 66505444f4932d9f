package org.opentmr.tuning.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opentmr.assessment.Evaluation;
import org.opentmr.assessment.Evaluator;
import org.opentmr.assessment.Separability;
import org.opentmr.assessment.SplitRule;
import org.opentmr.classifier.TrainingException;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowTable;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;

/**
 * Measures candidates, each once: how accurate they are where decoders are chosen, how accurate where they are judged, what
 * they cost in time. Accuracies come on as many threads as the pool that it is called in has and do not depend on their
 * number; times come on the calling thread alone.
 */
final class Measurer {

    private final List<SearchInput> inputs;
    private final List<NestedSplit> splits;
    private final Tables tables;
    private final Evaluator evaluator;
    private final LatencyProbe probe;
    private final Provenance provenance;
    private final Clock clock;
    private final SearchListener listener;
    private final Map<Candidate, List<Choosing>> choosing = new LinkedHashMap<>();
    private final Map<Candidate, List<List<Tally>>> judging = new LinkedHashMap<>();
    private final Map<Candidate, Latency> latencies = new LinkedHashMap<>();
    private final Map<Candidate, String> failures = new LinkedHashMap<>();

    Measurer(
            List<SearchInput> inputs,
            SplitRule rule,
            List<String> pool,
            Provenance provenance,
            Clock clock,
            SearchListener listener) {
        this.inputs = inputs;
        this.provenance = provenance;
        this.clock = clock;
        this.listener = listener;
        splits = inputs.stream().map(input -> splitOf(input.recording(), rule)).toList();
        tables = new Tables(inputs, pool, Phase.CAUSAL, clock);
        evaluator = new Evaluator(Phase.CAUSAL, rule, provenance, clock);
        probe = new LatencyProbe(clock);
    }

    private static NestedSplit splitOf(Recording recording, SplitRule rule) {
        try {
            return NestedSplit.of(recording.motions(), rule);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(recording.name() + ": " + e.getMessage(), e);
        }
    }

    /**
     * One recording on the repetitions for choosing.
     *
     * @param accuracy per outer fold
     */
    private record Choosing(double[] accuracy) {}

    /** What came out of one piece of work, or why nothing did. */
    private record Outcome<T>(@Nullable T value, @Nullable String failure) {}

    private interface Work<T> {
        T of(int recording, Candidate candidate);
    }

    /** Outer folds of the recording that has most. */
    int folds() {
        return splits.stream().mapToInt(NestedSplit::folds).max().orElseThrow();
    }

    /** In words, how the first recording is divided. */
    String splitDescription() {
        NestedSplit first = splits.get(0);
        return "judged: " + first.outer().description() + "; chosen: "
                + first.inner().get(0).description() + ", within the training part";
    }

    /**
     * Mean accuracy over the recordings on the repetitions for choosing.
     *
     * @param fold the outer fold whose test part must not play a part, or -1 for the mean over all folds
     * @return one for each candidate; NaN where it cannot be trained, see {@link #failures}
     */
    double[] choosingAccuracy(List<Candidate> candidates, int fold) {
        measure(candidates, choosing, this::choosing);
        return candidates.stream()
                .mapToDouble(candidate -> mean(choosing.get(candidate), fold))
                .toArray();
    }

    /** Mean separability of the motions over the recordings, on the repetitions for choosing; as {@link #choosingAccuracy}. */
    double[] separability(List<Candidate> candidates, int fold) {
        Map<Candidate, List<Choosing>> found = new LinkedHashMap<>();
        measure(candidates, found, (r, candidate) -> {
            WindowTable table = tables.of(r, candidate);
            DecoderSpec spec = spec(r, candidate);
            return new Choosing(IntStream.range(0, splits.get(r).folds())
                    .mapToDouble(f -> Separability.of(
                            new DecoderTraining(spec, candidate.on(recording(r)).layout())
                                    .add(table, splits.get(r).choosing(f)::get)
                                    .trainingSet()))
                    .toArray());
        });
        return candidates.stream()
                .mapToDouble(candidate -> mean(found.get(candidate), fold))
                .toArray();
    }

    /** Tests candidates where they are judged, all folds of all recordings; those that fail are told in {@link #failures}. */
    void judge(List<Candidate> candidates) {
        measure(candidates, judging, this::judging);
    }

    /** The held-out decisions of one candidate, judged before. */
    HeldOut heldOut(Candidate candidate) {
        return heldOut(IntStream.range(0, folds()).mapToObj(f -> candidate).toList());
    }

    /** The held-out decisions where every outer fold is decided by a candidate of its own, all judged before. */
    HeldOut heldOut(List<Candidate> byFold) {
        List<Tally> tallies = new ArrayList<>();
        for (int r = 0; r < inputs.size(); r++) {
            Tally sum = tally(byFold.get(0), r, 0);
            for (int f = 1; f < splits.get(r).folds(); f++) {
                sum = sum.plus(tally(byFold.get(f), r, f));
            }
            tallies.add(sum);
        }
        return new HeldOut(tallies);
    }

    private Tally tally(Candidate candidate, int recording, int fold) {
        List<List<Tally>> found = judging.get(candidate);
        if (found == null) {
            throw new IllegalStateException("not judged yet: " + candidate);
        }
        return found.get(recording).get(fold);
    }

    /**
     * What a candidate costs in time, trained and timed on the first recording. Measured once, while nothing else runs.
     *
     * @throws TrainingException where it cannot be trained
     */
    Latency latency(Candidate candidate) {
        Latency known = latencies.get(candidate);
        if (known != null) {
            return known;
        }
        Recording recording = candidate.on(recording(0));
        DecoderTraining training = new DecoderTraining(spec(0, candidate), recording.layout())
                .add(tables.of(0, candidate), splits.get(0).choosing(0)::get);
        long start = clock.nanos();
        TrainedDecoder trained = training.train(provenance);
        Latency latency = probe.measure(trained, recording, clock.secondsSince(start));
        latencies.put(candidate, latency);
        return latency;
    }

    /** Candidates that could not be trained or cut, and why. */
    Map<Candidate, String> failures() {
        return failures;
    }

    private Choosing choosing(int r, Candidate candidate) {
        WindowTable table = tables.of(r, candidate);
        Recording recording = candidate.on(recording(r));
        DecoderSpec spec = spec(r, candidate);
        return new Choosing(splits.get(r).inner().stream()
                .map(split -> evaluator.within(recording, table, spec, split))
                .mapToDouble(evaluation -> evaluation.accuracy().accuracy())
                .toArray());
    }

    private List<Tally> judging(int r, Candidate candidate) {
        WindowTable table = tables.of(r, candidate);
        Recording recording = candidate.on(recording(r));
        DecoderSpec spec = spec(r, candidate);
        return IntStream.range(0, splits.get(r).folds())
                .mapToObj(f ->
                        evaluator.within(recording, table, spec, splits.get(r).outer(f)))
                .map(Evaluation::decisions)
                .map(Tally::of)
                .toList();
    }

    /** Measures what is not known yet, recording by recording, so that candidates share windows. */
    private <T> void measure(List<Candidate> candidates, Map<Candidate, List<T>> known, Work<T> work) {
        List<Candidate> fresh = candidates.stream()
                .distinct()
                .filter(candidate -> !known.containsKey(candidate) && !failures.containsKey(candidate))
                .toList();
        int recordings = inputs.size();
        int[] left = new int[fresh.size()];
        Arrays.fill(left, recordings);
        List<Outcome<T>> outcomes = IntStream.range(0, recordings * fresh.size())
                .parallel()
                .mapToObj(i -> {
                    Candidate candidate = fresh.get(i % fresh.size());
                    Outcome<T> outcome = attempt(i / fresh.size(), candidate, work);
                    synchronized (left) {
                        if (--left[i % fresh.size()] == 0) {
                            listener.measured(candidate);
                        }
                    }
                    return outcome;
                })
                .toList();
        for (int c = 0; c < fresh.size(); c++) {
            List<T> values = new ArrayList<>();
            for (int r = 0; r < recordings; r++) {
                Outcome<T> outcome = outcomes.get(r * fresh.size() + c);
                if (outcome.failure() != null) {
                    failures.putIfAbsent(fresh.get(c), outcome.failure());
                } else if (outcome.value() != null) {
                    values.add(outcome.value());
                }
            }
            if (values.size() == recordings) {
                known.put(fresh.get(c), values);
            }
        }
    }

    private <T> Outcome<T> attempt(int recording, Candidate candidate, Work<T> work) {
        try {
            return new Outcome<>(work.of(recording, candidate), null);
        } catch (TrainingException | IllegalArgumentException e) {
            return new Outcome<>(null, recording(recording).name() + ": " + e.getMessage());
        }
    }

    private static double mean(@Nullable List<Choosing> recordings, int fold) {
        if (recordings == null) {
            return Double.NaN;
        }
        return recordings.stream()
                .mapToDouble(recording -> fold < 0
                        ? DoubleStream.of(recording.accuracy()).average().orElseThrow()
                        // A recording of fewer folds takes part in its turn; its own test part of that fold is left
                        // out.
                        : recording.accuracy()[fold % recording.accuracy().length])
                .average()
                .orElseThrow();
    }

    private Recording recording(int r) {
        return inputs.get(r).recording();
    }

    private DecoderSpec spec(int r, Candidate candidate) {
        return candidate.spec(inputs.get(r).base(), recording(r).layout());
    }
}
