package org.opentmr.tuning.search;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.opentmr.assessment.Accuracy;
import org.opentmr.assessment.Interval;

/**
 * How a decoder did on repetitions that played no part in choosing it: means over recordings, every recording counting
 * alike.
 *
 * @param recordings one tally each, in the order of the recordings
 */
public record HeldOut(List<Tally> recordings) {

    public HeldOut {
        recordings = List.copyOf(recordings);
        if (recordings.isEmpty()) {
            throw new IllegalArgumentException("held-out accuracy needs at least one recording, got none");
        }
    }

    /** Accuracy, rejected windows counting as errors; over recordings, or over the repetitions of the only one. */
    public Interval accuracy() {
        return recordings.size() == 1
                ? recordings.get(0).interval()
                : Interval.ofMeanShare(accuracies(Accuracy::accuracy).toArray());
    }

    /** Errors among the windows in which the person did not rest. */
    public double activeError() {
        return mean(Accuracy::activeError);
    }

    /** Motions decoded among the windows of rest; NaN where nobody rested. */
    public double falseActivationRate() {
        return mean(Accuracy::falseActivationRate);
    }

    public long windows() {
        return recordings.stream()
                .mapToLong(tally -> tally.accuracy().windows())
                .sum();
    }

    /** Per recording, in the order of the recordings. */
    public List<Double> perRecording() {
        return accuracies(Accuracy::accuracy).boxed().toList();
    }

    /**
     * By how much this is more accurate than another decoder on the same repetitions, with the interval of the paired
     * differences: over recordings, or over the repetitions of the only one.
     */
    public Interval gainOver(HeldOut other) {
        if (recordings.size() == 1) {
            return Interval.ofMean(recordings.get(0).gainsOver(other.recordings.get(0)));
        }
        return Interval.ofMean(IntStream.range(0, recordings.size())
                .mapToDouble(r -> recordings.get(r).accuracy().accuracy()
                        - other.recordings.get(r).accuracy().accuracy())
                .toArray());
    }

    private double mean(ToDoubleFunction<Accuracy> figure) {
        return accuracies(figure).average().orElseThrow();
    }

    private DoubleStream accuracies(ToDoubleFunction<Accuracy> figure) {
        return recordings.stream().mapToDouble(tally -> figure.applyAsDouble(tally.accuracy()));
    }
}
