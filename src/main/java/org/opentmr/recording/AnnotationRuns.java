package org.opentmr.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Annotation.Split;

/**
 * Turns labels given sample by sample into annotations: one for each run of equal label, repetition and split. A label
 * that is a whole number is the annotation's value too.
 */
public final class AnnotationRuns {
    private final List<Annotation> done = new ArrayList<>();
    private final long shortestSamples;
    private long sample;
    private long start;
    private @Nullable String label;
    private OptionalInt repetition = OptionalInt.empty();
    private Optional<Split> split = Optional.empty();

    /**
     * Runs shorter than this are left out.
     *
     * @param shortestSamples at least 1
     */
    public AnnotationRuns(long shortestSamples) {
        if (shortestSamples < 1) {
            throw new IllegalArgumentException("a run has at least 1 sample, got shortestSamples=" + shortestSamples);
        }
        this.shortestSamples = shortestSamples;
    }

    /**
     * The next sample's label.
     *
     * @param nextLabel null where the sample has none
     */
    public void add(@Nullable String nextLabel, OptionalInt nextRepetition, Optional<Split> nextSplit) {
        boolean same = nextLabel != null
                && nextLabel.equals(label)
                && nextRepetition.equals(repetition)
                && nextSplit.equals(split);
        if (!same) {
            endRun();
            label = nextLabel;
            repetition = nextRepetition;
            split = nextSplit;
        }
        sample++;
    }

    /** Ends the present run: the next sample begins a new one, whatever its label. */
    public void endRun() {
        if (label != null && sample - start >= shortestSamples) {
            done.add(new Annotation(start, sample - start, label, wholeNumber(label), repetition, split));
        }
        label = null;
        start = sample;
    }

    /** The annotations of all samples given so far. */
    public List<Annotation> finish() {
        endRun();
        return List.copyOf(done);
    }

    /** The text as a class number, empty where it is not a whole number. */
    public static OptionalInt wholeNumber(String text) {
        return text.matches("-?[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
