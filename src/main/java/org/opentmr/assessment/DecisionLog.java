package org.opentmr.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opentmr.motion.MotionSet;

/** Collects decisions in whatever order they are made, fold after fold, and gives them back in the order of time. */
public final class DecisionLog {

    private final String recording;
    private final MotionSet motions;
    private final double rateHz;
    private final List<Entry> entries = new ArrayList<>();

    public DecisionLog(String recording, MotionSet motions, double rateHz) {
        this.recording = recording;
        this.motions = motions;
        this.rateHz = rateHz;
    }

    private record Entry(
            int truth,
            int predicted,
            boolean rejected,
            double confidence,
            double[] posterior,
            int repetition,
            int annotation,
            long windowEnd) {}

    /** Adds one window; the parameters are those of {@link Decisions}, the posterior is copied and may be empty. */
    public void add(
            int truth,
            int predicted,
            boolean rejected,
            double confidence,
            double[] posterior,
            int repetition,
            int annotation,
            long windowEnd) {
        entries.add(new Entry(
                truth, predicted, rejected, confidence, posterior.clone(), repetition, annotation, windowEnd));
    }

    /** All windows added so far; with posteriors where every window came with one. */
    public Decisions decisions() {
        List<Entry> inTime = entries.stream()
                .sorted(Comparator.comparingLong(Entry::windowEnd))
                .toList();
        boolean[] rejected = new boolean[inTime.size()];
        for (int i = 0; i < rejected.length; i++) {
            rejected[i] = inTime.get(i).rejected();
        }
        boolean kept = inTime.stream().noneMatch(entry -> entry.posterior().length == 0);
        return new Decisions(
                recording,
                motions,
                rateHz,
                inTime.stream().mapToInt(Entry::truth).toArray(),
                inTime.stream().mapToInt(Entry::predicted).toArray(),
                rejected,
                inTime.stream().mapToDouble(Entry::confidence).toArray(),
                kept ? Optional.of(inTime.stream().map(Entry::posterior).toArray(double[][]::new)) : Optional.empty(),
                inTime.stream().mapToInt(Entry::repetition).toArray(),
                inTime.stream().mapToInt(Entry::annotation).toArray(),
                inTime.stream().mapToLong(Entry::windowEnd).toArray());
    }
}
