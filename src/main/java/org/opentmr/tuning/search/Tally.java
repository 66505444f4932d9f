package org.opentmr.tuning.search;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.opentmr.assessment.Accuracy;
import org.opentmr.assessment.Decisions;
import org.opentmr.assessment.Interval;

/**
 * What is kept of the decisions of one recording: counts, in place of every window.
 *
 * @param accuracy of all windows
 * @param repetitions per repetition, {correct windows, all windows}
 */
public record Tally(Accuracy accuracy, Map<Integer, long[]> repetitions) {

    public Tally {
        repetitions = new TreeMap<>(repetitions);
    }

    /** Counts the decisions of one recording. */
    public static Tally of(Decisions decisions) {
        Map<Integer, long[]> repetitions = new TreeMap<>();
        for (int w = 0; w < decisions.windows(); w++) {
            long[] counts = repetitions.computeIfAbsent(decisions.repetition()[w], r -> new long[2]);
            counts[0] += decisions.correct(w) ? 1 : 0;
            counts[1]++;
        }
        return new Tally(Accuracy.of(decisions), repetitions);
    }

    /** The windows of both, which are different ones. */
    public Tally plus(Tally other) {
        Map<Integer, long[]> sums = new TreeMap<>(repetitions);
        other.repetitions.forEach((repetition, counts) ->
                sums.merge(repetition, counts, (a, b) -> new long[] {a[0] + b[0], a[1] + b[1]}));
        return new Tally(accuracy.add(other.accuracy), sums);
    }

    /** The accuracy with its interval over the repetitions. */
    public Interval interval() {
        return Interval.ofShare(
                repetitions.values().stream().mapToDouble(counts -> counts[0]).toArray(),
                repetitions.values().stream().mapToDouble(counts -> counts[1]).toArray());
    }

    /** By how much this is more accurate than another of the same repetitions, per repetition. */
    double[] gainsOver(Tally other) {
        return repetitions.entrySet().stream()
                .flatMapToDouble(entry -> Stream.ofNullable(other.repetitions.get(entry.getKey()))
                        .mapToDouble(counts -> share(entry.getValue()) - share(counts)))
                .toArray();
    }

    private static double share(long[] counts) {
        return (double) counts[0] / counts[1];
    }
}
