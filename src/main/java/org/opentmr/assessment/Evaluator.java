package org.opentmr.assessment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.Strategy;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowCutter;
import org.opentmr.decoder.WindowTable;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;

/**
 * Evaluates decoders on annotated recordings by replaying them: the same filters, features and back end as live, every
 * window inside one annotation, and no annotation tested by a decoder that was trained on it.
 */
public final class Evaluator {

    private final Phase phase;
    private final SplitRule rule;
    private final Clock clock;
    private final Provenance provenance;

    /**
     * An evaluator for any number of recordings.
     *
     * @param phase how filters run
     * @param rule how a recording is divided
     * @param provenance given to the decoders trained on the way
     */
    public Evaluator(Phase phase, SplitRule rule, Provenance provenance, Clock clock) {
        this.phase = phase;
        this.rule = rule;
        this.provenance = provenance;
        this.clock = clock;
    }

    /**
     * Trains and tests within one recording, divided by the rule.
     *
     * @param spec settings, the same for every fold
     */
    public Evaluation within(Recording recording, DecoderSpec spec) {
        return within(recording, new WindowCutter(spec, phase, clock).cut(recording), spec);
    }

    /** The same on windows that are cut already, with the features of {@code spec}. */
    public Evaluation within(Recording recording, WindowTable table, DecoderSpec spec) {
        return within(recording, table, spec, Split.of(table.annotations(), rule));
    }

    /**
     * Trains and tests on windows that are cut already: for many settings that differ in what comes after the features.
     *
     * @param recording that the windows were cut from
     * @param table of its windows, with the features of {@code spec}
     * @param split of the table's annotations
     */
    public Evaluation within(Recording recording, WindowTable table, DecoderSpec spec, Split split) {
        WindowReplay replay = new WindowReplay(clock, table, motions(table.annotations(), spec.strategy()));
        // Folds test different windows and are gathered in their order: the result is the same on any number of
        // threads.
        List<double[]> seconds = split.folds().parallelStream()
                .map(fold -> {
                    long start = clock.nanos();
                    TrainedDecoder decoder = new DecoderTraining(spec, recording.layout())
                            .add(table, fold.train()::get)
                            .train(provenance);
                    double trainSeconds = clock.secondsSince(start);
                    return new double[] {trainSeconds, replay.test(decoder, fold.test())};
                })
                .toList();
        return replay.result(recording, spec, split.description(), sum(seconds, 0), sum(seconds, 1));
    }

    /**
     * Tests a decoder that was trained elsewhere on every annotation of a recording.
     *
     * @param training what it was trained on, in words
     */
    public Evaluation of(TrainedDecoder decoder, Recording recording, String training) {
        decoder.requireSameStream(recording.name(), recording.layout());
        WindowTable table = new WindowCutter(decoder.spec(), phase, clock).cut(recording);
        MotionSet motions = MotionSet.of(Stream.concat(
                        decoder.motions().motions().stream(),
                        table.annotations().stream().map(Annotation::motion))
                .toList());
        WindowReplay replay = new WindowReplay(clock, table, motions);
        BitSet all = new BitSet();
        all.set(0, table.annotations().size());
        double predictSeconds = replay.test(decoder, all);
        return replay.result(recording, decoder.spec(), training, 0, predictSeconds);
    }

    private static double sum(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).sum();
    }

    /** In the order of the source's numbers where it has them, so that two recordings of one kind agree; else as they come. */
    private static MotionSet motions(List<Annotation> annotations, Strategy strategy) {
        boolean numbered = annotations.stream().allMatch(a -> a.value().isPresent());
        List<Motion> recorded = annotations.stream()
                .sorted(Comparator.comparingInt(a -> numbered ? a.value().orElseThrow() : 0))
                .map(Annotation::motion)
                .toList();
        if (strategy instanceof Strategy.PatternRecognition) {
            return MotionSet.of(recorded);
        }
        // A classifier knows what was recorded; the others know rest without it, and the single motions of combined ones.
        List<Motion> all = new ArrayList<>(recorded);
        all.add(Motion.REST);
        recorded.forEach(motion -> all.addAll(motion.parts()));
        return MotionSet.of(all);
    }
}
