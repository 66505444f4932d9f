package org.opentmr.assessment;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.opentmr.control.Command;
import org.opentmr.decoder.BackEnd;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.Repetitions;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowCutter;
import org.opentmr.decoder.WindowTable;
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
        WindowTable table = cut(spec, recording);
        Split split = Split.of(table.annotations(), rule);
        Replay replay = new Replay(table, motions(table.annotations()));
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
        WindowTable table = cut(decoder.spec(), recording);
        BitSet all = new BitSet();
        all.set(0, table.annotations().size());
        return of(decoder, recording, table, all, training);
    }

    /** The windows of a recording, its filters run as this evaluator runs them. */
    public WindowTable cut(DecoderSpec spec, Recording recording) {
        return new WindowCutter(spec, phase, clock).cut(recording);
    }

    /**
     * Tests a decoder that was trained elsewhere on some annotations of a recording.
     *
     * @param table of the recording, cut with the decoder's settings
     * @param annotations indices of those to test on
     * @param training what it was trained on, in words
     */
    public Evaluation of(
            TrainedDecoder decoder, Recording recording, WindowTable table, BitSet annotations, String training) {
        decoder.requireSameStream(recording.name(), recording.layout());
        MotionSet motions = MotionSet.of(Stream.concat(
                        decoder.model().motions().motions().stream(),
                        table.annotations().stream().map(Annotation::motion))
                .toList());
        Replay replay = new Replay(table, motions);
        double predictSeconds = replay.test(decoder, annotations);
        return replay.result(recording, decoder.spec(), training, 0, predictSeconds);
    }

    private static double sum(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).sum();
    }

    /** In the order of the source's numbers where it has them, so that two recordings of one kind agree; else as they come. */
    private static MotionSet motions(List<Annotation> annotations) {
        boolean numbered = annotations.stream().allMatch(a -> a.value().isPresent());
        return MotionSet.of(annotations.stream()
                .sorted(Comparator.comparingInt(a -> numbered ? a.value().orElseThrow() : 0))
                .map(Annotation::motion)
                .toList());
    }

    /** The decisions of the windows of one recording, gathered fold by fold. */
    private final class Replay {
        private final WindowTable table;
        private final MotionSet motions;
        private final boolean[] tested;
        private final int[] predicted;
        private final boolean[] rejected;
        private final double[] confidence;
        private final double[][] posterior;

        Replay(WindowTable table, MotionSet motions) {
            this.table = table;
            this.motions = motions;
            tested = new boolean[table.windows()];
            predicted = new int[table.windows()];
            rejected = new boolean[table.windows()];
            confidence = new double[table.windows()];
            posterior = new double[table.windows()][motions.size()];
        }

        /** Decides the windows of these annotations; gives the seconds that it took. */
        double test(TrainedDecoder decoder, BitSet annotations) {
            MotionSet known = decoder.model().motions();
            int[] place = known.motions().stream().mapToInt(motions::indexOf).toArray();
            BackEnd back = new BackEnd(decoder);
            Command command = new Command();
            long start = clock.nanos();
            int annotation = -1;
            for (int w : table.windowsOf(annotations::get)) {
                if (table.annotation()[w] != annotation) {
                    annotation = table.annotation()[w];
                    back.reset();
                }
                back.decide(table.features()[w], table.activity()[w], table.bad()[w], command);
                rejected[w] = command.isRejected();
                predicted[w] = predicted(command, place);
                confidence[w] = command.confidence();
                for (int m = 0; m < place.length; m++) {
                    posterior[w][place[m]] = back.posterior()[m];
                }
                tested[w] = true;
            }
            return clock.secondsSince(start);
        }

        /** The decision; where it was withheld, the winner. */
        private int predicted(Command command, int[] place) {
            int motion = command.isRejected() ? command.winner() : command.decision();
            return motion == Command.NO_MOTION ? 0 : place[motion];
        }

        Evaluation result(
                Recording recording, DecoderSpec spec, String split, double trainSeconds, double predictSeconds) {
            int[] repetition = Repetitions.of(table.annotations());
            DecisionLog log = new DecisionLog(
                    recording.name(), motions, recording.layout().rateHz());
            for (int w = 0; w < tested.length; w++) {
                if (tested[w]) {
                    int annotation = table.annotation()[w];
                    log.add(
                            motions.indexOf(table.motion(w)),
                            predicted[w],
                            rejected[w],
                            confidence[w],
                            posterior[w],
                            repetition[annotation],
                            annotation,
                            table.end()[w]);
                }
            }
            return new Evaluation(
                    recording,
                    spec,
                    split,
                    log.decisions(),
                    new EvaluationTiming(
                            table.timing().filterSeconds(),
                            table.timing().featureSeconds(),
                            trainSeconds,
                            predictSeconds,
                            table.windows()));
        }
    }
}
