package org.opentmr.assessment.coach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.opentmr.assessment.Decisions;
import org.opentmr.assessment.Evaluator;
import org.opentmr.assessment.Interval;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.WindowCutter;
import org.opentmr.decoder.WindowTable;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;

/**
 * What every electrode is worth: the share of windows recognised with all electrodes less that without it, one repetition
 * left out at a time.
 *
 * <p>Measured with the time-domain features of Hudgins and others (1993) and linear discriminant analysis, whatever the
 * decoder: they belong to one electrode each, so that leaving one out leaves the others' as they are, and they train fast
 * enough to do it for every electrode.
 */
final class ElectrodeWorth {

    static final String FEATURES = "TD4";
    static final String CLASSIFIER = "LDA(LW)";

    private final Evaluator evaluator;
    private final Recording recording;
    private final DecoderSpec spec;
    private final WindowTable table;

    ElectrodeWorth(Evaluator evaluator, Recording recording, DecoderSpec settings, Clock clock) {
        this.evaluator = evaluator;
        this.recording = recording;
        // Windows that overlap by more than half tell little more, and cost as much again.
        double incrementSeconds = Math.max(settings.incrementSeconds(), settings.windowSeconds() / 2);
        this.spec = settings.withFeatures(FEATURES)
                .withClassifier(CLASSIFIER)
                .withWindow(settings.windowSeconds(), incrementSeconds);
        this.table = new WindowCutter(spec, Phase.CAUSAL, clock).cut(recording);
    }

    /** Per electrode, with its interval over the repetitions; empty with a single electrode. */
    List<Interval> all() {
        int channels = recording.layout().size();
        if (channels < 2) {
            return List.of();
        }
        Map<Integer, Double> whole = byRepetition(recording, table);
        return IntStream.range(0, channels)
                .mapToObj(left -> {
                    Map<Integer, Double> without = byRepetition(recordingWithout(left), tableWithout(left));
                    return Interval.ofMean(whole.keySet().stream()
                            .mapToDouble(repetition -> whole.getOrDefault(repetition, 0.0)
                                    - without.getOrDefault(repetition, 0.0))
                            .toArray());
                })
                .toList();
    }

    private Map<Integer, Double> byRepetition(Recording part, WindowTable windows) {
        Decisions decisions = evaluator.within(part, windows, spec).decisions();
        Map<Integer, List<Boolean>> correct = new TreeMap<>();
        for (int w = 0; w < decisions.windows(); w++) {
            correct.computeIfAbsent(decisions.repetition()[w], repetition -> new ArrayList<>())
                    .add(decisions.correct(w));
        }
        Map<Integer, Double> shares = new TreeMap<>();
        correct.forEach((repetition, each) -> shares.put(
                repetition, (double) each.stream().filter(right -> right).count() / each.size()));
        return shares;
    }

    private Recording recordingWithout(int left) {
        return recording.select(IntStream.range(0, recording.layout().size())
                .filter(c -> c != left)
                .boxed()
                .toList());
    }

    /** The features stand feature by feature, and within one electrode by electrode. */
    private WindowTable tableWithout(int left) {
        int channels = recording.layout().size();
        double[][] features = Arrays.stream(table.features())
                .map(row -> IntStream.range(0, row.length)
                        .filter(i -> i % channels != left)
                        .mapToDouble(i -> row[i])
                        .toArray())
                .toArray(double[][]::new);
        return new WindowTable(
                table.annotations(),
                table.annotation(),
                table.end(),
                features,
                table.activity(),
                table.bad(),
                table.timing());
    }
}
