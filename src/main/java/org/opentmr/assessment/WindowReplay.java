package org.opentmr.assessment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.opentmr.control.Command;
import org.opentmr.decoder.AxisMotions;
import org.opentmr.decoder.BackEnd;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.Repetitions;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowTable;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;

/** The decisions of the windows of one recording, gathered fold by fold; folds test different windows. */
final class WindowReplay {

    private final Clock clock;
    private final WindowTable table;
    private final MotionSet motions;
    private final List<AxisMotions> axes;
    private final boolean[] tested;
    private final int[] predicted;
    private final boolean[] rejected;
    private final double[] confidence;
    private final double[][] posterior;
    private final boolean[] extra;
    private final double[][] estimates;
    private final BitSet unserved = new BitSet();

    WindowReplay(Clock clock, WindowTable table, MotionSet motions) {
        this.clock = clock;
        this.table = table;
        this.motions = motions;
        int windows = table.windows();
        axes = AxisMotions.find(
                motions,
                IntStream.range(0, windows)
                        .map(w -> motions.indexOf(table.motion(w)))
                        .toArray(),
                table.activity());
        tested = new boolean[windows];
        predicted = new int[windows];
        rejected = new boolean[windows];
        confidence = new double[windows];
        posterior = new double[windows][];
        extra = new boolean[windows];
        estimates = new double[axes.size()][windows];
    }

    /** Decides the windows of these annotations; gives the seconds that it took. */
    double test(TrainedDecoder decoder, BitSet annotations) {
        MotionSet known = decoder.motions();
        int[] place = known.motions().stream().mapToInt(motions::indexOf).toArray();
        BackEnd back = new BackEnd(decoder);
        Command command = new Command();
        noteUnserved(decoder, annotations);
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
            double[] probabilities = back.posterior();
            posterior[w] = new double[probabilities.length == 0 ? 0 : motions.size()];
            for (int m = 0; m < probabilities.length; m++) {
                posterior[w][place[m]] = probabilities[m];
            }
            noteMovement(w, known, command);
            tested[w] = true;
        }
        return clock.secondsSince(start);
    }

    private synchronized void noteUnserved(TrainedDecoder decoder, BitSet annotations) {
        Set<Motion> atHand = new LinkedHashSet<>(decoder.strategy().atHand());
        for (int a = annotations.nextSetBit(0); a >= 0; a = annotations.nextSetBit(a + 1)) {
            Motion motion = table.annotations().get(a).motion();
            if (!atHand.contains(motion)) {
                unserved.set(motions.indexOf(motion));
            }
        }
    }

    /** The decision; where it was withheld, the winner. */
    private static int predicted(Command command, int[] place) {
        int motion = command.isRejected() ? command.winner() : command.decision();
        return motion == Command.NO_MOTION ? 0 : place[motion];
    }

    private void noteMovement(int window, MotionSet known, Command command) {
        List<Motion> meant = table.motion(window).parts();
        for (int m = 0; m < known.size(); m++) {
            Motion motion = known.get(m);
            boolean decided = m == command.decision() && !command.isRejected();
            if (motion.isRest() || !(decided || command.speed(m) > 0)) {
                continue;
            }
            extra[window] |= !meant.containsAll(motion.parts());
            for (int axis = 0; axis < estimates.length; axis++) {
                estimates[axis][window] += axes.get(axis).signed(motion, command.speed(m));
            }
        }
    }

    Evaluation result(Recording recording, DecoderSpec spec, String split, double trainSeconds, double predictSeconds) {
        int[] repetition = Repetitions.of(table.annotations());
        DecisionLog log =
                new DecisionLog(recording.name(), motions, recording.layout().rateHz());
        // The log puts windows in the order of time; movements go along.
        int[] windows = IntStream.range(0, tested.length)
                .filter(w -> tested[w])
                .boxed()
                .sorted(Comparator.comparingLong(w -> table.end()[w]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int w : windows) {
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
                        table.windows()),
                movements(windows),
                unserved.stream().mapToObj(motions::get).toList());
    }

    private Movements movements(int[] windows) {
        boolean[] extras = new boolean[windows.length];
        for (int i = 0; i < windows.length; i++) {
            extras[i] = extra[windows[i]];
        }
        List<AxisTrace> traces = new ArrayList<>();
        for (int a = 0; a < axes.size(); a++) {
            AxisMotions axis = axes.get(a);
            double[] truth = new double[windows.length];
            double[] estimate = new double[windows.length];
            for (int i = 0; i < windows.length; i++) {
                truth[i] = axis.target(table.motion(windows[i]), table.activity()[windows[i]]);
                estimate[i] = estimates[a][windows[i]];
            }
            traces.add(new AxisTrace(axis.name(), truth, estimate));
        }
        return new Movements(extras, traces);
    }
}
