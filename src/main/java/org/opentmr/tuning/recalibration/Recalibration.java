package org.opentmr.tuning.recalibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opentmr.assessment.Decisions;
import org.opentmr.assessment.Interval;
import org.opentmr.classifier.MotionCentres;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowTable;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

/**
 * Makes a decoder from an old one and new labelled repetitions, and finds out which way of doing it is the best by
 * measuring all of them on repetitions held out.
 */
public final class Recalibration {

    /** Windows of old repetitions of which one is kept, so that they weigh so much less; chosen on recorded sessions. */
    private static final int OLD_EVERY = 4;

    /** Of each motion, the latest old repetitions that are not forgotten altogether; a default of this program. */
    private static final int MOST_OLD_REPETITIONS = 12;

    /** Windows, apart enough not to overlap, that pull a centre as much as where it was; chosen on recorded sessions. */
    private static final double STIFFNESS = 2;

    private final TrainedDecoder old;
    private final List<WindowTable> oldTables;

    /**
     * A recalibration of one decoder.
     *
     * @param oldTables what the old decoder was made from, oldest first, cut with its settings; empty where it is lost
     */
    public Recalibration(TrainedDecoder old, List<WindowTable> oldTables) {
        this.old = old;
        this.oldTables = List.copyOf(oldTables);
    }

    /** The ways that there is data for. */
    public List<Method> methods() {
        boolean movable = MotionCentres.of(old.model()).isPresent();
        return Arrays.stream(Method.values())
                .filter(method -> !(method.needsOldRecordings() && oldTables.isEmpty()))
                .filter(method -> method != Method.MOVED || movable)
                .toList();
    }

    /**
     * A decoder made in one way.
     *
     * @param table of the new recording, cut with the old decoder's settings
     * @param annotations the new repetitions
     * @param provenance of the result
     */
    public TrainedDecoder train(Method method, WindowTable table, BitSet annotations, Provenance provenance) {
        DecoderTraining training = new DecoderTraining(old.spec(), old.layout());
        switch (method) {
            case POOLED -> oldTables.forEach(other -> training.add(other, annotation -> true));
            case FORGETTING -> addFading(training);
            case FRESH -> {}
            case MOVED -> {
                return moved(table, annotations, provenance);
            }
        }
        return training.add(table, annotations::get).train(provenance);
    }

    private void addFading(DecoderTraining training) {
        // The latest recording first finds out which repetitions are the latest; the order of training does not matter.
        Map<Motion, Integer> kept = new HashMap<>();
        for (int t = oldTables.size() - 1; t >= 0; t--) {
            WindowTable other = oldTables.get(t);
            BitSet wanted = new BitSet();
            for (int a = other.annotations().size() - 1; a >= 0; a--) {
                int count = kept.merge(other.annotations().get(a).motion(), 1, Integer::sum);
                wanted.set(a, count <= MOST_OLD_REPETITIONS);
            }
            training.add(Tables.thinned(other, OLD_EVERY), wanted::get);
        }
    }

    private TrainedDecoder moved(WindowTable table, BitSet annotations, Provenance provenance) {
        Centres centres = Centres.of(old);
        MotionCentres places = MotionCentres.of(old.model()).orElseThrow();
        MotionSet motions = old.model().motions();
        double each = old.spec().incrementSeconds() / old.spec().windowSeconds();
        double[] counts = new double[motions.size()];
        double[][][] sums = new double[centres.parts()][motions.size()][];
        for (int p = 0; p < sums.length; p++) {
            for (int k = 0; k < motions.size(); k++) {
                sums[p][k] = new double[centres.trained(p, k).length];
            }
        }
        for (int w : table.windowsOf(annotations::get)) {
            int motion = motions.indexOf(table.motion(w));
            if (table.bad()[w] || motion == MotionSet.NONE) {
                continue;
            }
            counts[motion] += each;
            for (int p = 0; p < sums.length; p++) {
                double[] off = Centres.minus(places.place(p, table.features()[w]), centres.trained(p, motion));
                Centres.add(sums[p][motion], off, each);
            }
        }
        for (int p = 0; p < sums.length; p++) {
            for (int k = 0; k < motions.size(); k++) {
                double[] shift = new double[sums[p][k].length];
                Centres.add(shift, sums[p][k], 1 / (STIFFNESS + counts[k]));
                centres.setShift(p, k, shift);
            }
        }
        return new TrainedDecoder(old.spec(), old.layout(), centres.moved(), old.activityRanges(), provenance);
    }

    /**
     * Measures every way on the new repetitions: with two or more of each motion, each is decided by decoders made from the
     * others; with one, the second half of every contraction by decoders made from the first, which flatters all of them and
     * {@link Method#FRESH} the most. The choice begins with fading old repetitions, the safest on recorded sessions, and leaves it only for a way
     * that is better beyond chance.
     */
    public Choice choose(WindowTable table, BitSet annotations) {
        WarmUp warmUp = WarmUp.of(table.annotations());
        int rounds = (int)
                annotations.stream().map(a -> warmUp.round()[a]).distinct().count();
        Map<Method, Decisions> measured = new EnumMap<>(Method.class);
        for (Method method : methods()) {
            measured.put(
                    method,
                    rounds >= 2 ? byRound(method, table, annotations, warmUp) : byHalf(method, table, annotations));
        }
        List<Method> order = new ArrayList<>(List.of(Method.FORGETTING, Method.POOLED, Method.MOVED, Method.FRESH));
        order.retainAll(measured.keySet());
        Method chosen = order.get(0);
        for (Method method : order) {
            if (PairedGain.certain(PairedGain.of(decisions(measured, chosen), decisions(measured, method)))) {
                chosen = method;
            }
        }
        Map<Method, Interval> accuracies = new EnumMap<>(Method.class);
        measured.forEach((method, decisions) -> accuracies.put(method, Interval.ofAccuracy(List.of(decisions))));
        return new Choice(chosen, accuracies, rounds);
    }

    private static Decisions decisions(Map<Method, Decisions> measured, Method method) {
        Decisions decisions = measured.get(method);
        if (decisions == null) {
            throw new IllegalStateException(method + " was not measured");
        }
        return decisions;
    }

    private Decisions byRound(Method method, WindowTable table, BitSet annotations, WarmUp warmUp) {
        TableReplay replay = replay(table);
        for (int round : annotations.stream()
                .map(a -> warmUp.round()[a])
                .distinct()
                .sorted()
                .toArray()) {
            BitSet held = new BitSet();
            annotations.stream().filter(a -> warmUp.round()[a] == round).forEach(held::set);
            BitSet others = (BitSet) annotations.clone();
            others.andNot(held);
            replay.decide(train(method, table, others, old.provenance()), held);
        }
        return replay.decisions();
    }

    private Decisions byHalf(Method method, WindowTable table, BitSet annotations) {
        TrainedDecoder decoder = train(method, Tables.half(table, false, old.spec()), annotations, old.provenance());
        TableReplay replay = replay(Tables.half(table, true, old.spec()));
        replay.decide(decoder, annotations);
        return replay.decisions();
    }

    private TableReplay replay(WindowTable table) {
        return new TableReplay(
                "new repetitions", table, old.layout().rateHz(), old.model().motions());
    }

    /**
     * What was measured, and what follows.
     *
     * @param method chosen
     * @param accuracies of every way on repetitions held out, 95 %
     * @param repetitions of each motion that it was measured on; with 1 the other half of the same contraction
     */
    public record Choice(Method method, Map<Method, Interval> accuracies, int repetitions) {

        public Choice {
            accuracies = Map.copyOf(accuracies);
        }

        /** One line for people: the figures, on how much data, and how sure. */
        public String describe() {
            List<String> figures = new ArrayList<>();
            for (Method way : Method.values()) {
                Interval accuracy = accuracies.get(way);
                if (accuracy != null) {
                    figures.add(String.format(Locale.ROOT, "%s %.1f %%", way.words(), 100 * accuracy.estimate()));
                }
            }
            return method.words() + ", measured on "
                    + (repetitions >= 2
                            ? repetitions + " new repetitions, each held out in turn"
                            : "the second halves of one repetition, which is little: record another to be sure")
                    + " (" + String.join(", ", figures) + ")";
        }
    }

    /** The way that measured best, made from all new repetitions. */
    public Adjustment apply(WindowTable table, BitSet annotations, Provenance provenance) {
        Choice choice = choose(table, annotations);
        double seconds = table.windowsOf(annotations::get).length * old.spec().incrementSeconds();
        return new Adjustment(
                train(choice.method(), table, annotations, provenance),
                Change.now(
                        Change.Kind.RECALIBRATED, provenance.time(), seconds, choice.repetitions(), choice.describe()));
    }
}
