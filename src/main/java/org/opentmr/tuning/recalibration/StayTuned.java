package org.opentmr.tuning.recalibration;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.opentmr.assessment.Decisions;
import org.opentmr.assessment.Interval;
import org.opentmr.classifier.MotionCentres;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowTable;

/**
 * Measures every way of staying tuned on one recording of a new session. All of them decide the same windows, of which none
 * was learnt from: those of the repetitions after the first ones. Only the last row has seen repetitions of that part, and
 * each was held out while its decoder was trained.
 *
 * @param repetitions labelled ones of each motion that recalibration gets
 * @param seconds of unlabelled warm-up that recentring gets at most
 */
public record StayTuned(int repetitions, double seconds) {

    public StayTuned {
        if (repetitions < 1 || !(seconds > 0 && seconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("staying tuned wants 1 labelled repetition or more and a warm-up above"
                    + " 0 s, got repetitions=" + repetitions + ", seconds=" + seconds);
        }
    }

    /**
     * One way.
     *
     * @param name in words
     * @param decisions in the test windows
     * @param seconds of the new session that it learnt from
     * @param labels which of them were labelled, in words
     * @param adjustment the decoder and how it came about
     */
    public record Row(String name, Decisions decisions, double seconds, String labels, Adjustment adjustment) {

        /** With its 95 % interval over repetitions. */
        public Interval accuracy() {
            return Interval.ofAccuracy(List.of(decisions));
        }

        /** What it gains on another way, contraction by contraction, with its 95 % interval. */
        public Interval gainOn(Row other) {
            return PairedGain.of(other.decisions, decisions);
        }
    }

    /**
     * All rows, those that ask more of the person further down.
     *
     * @param recommended the row to take
     * @param why in words
     */
    public record Result(List<Row> rows, Row recommended, String why) {

        public Result {
            rows = List.copyOf(rows);
        }

        public Row old() {
            return rows.get(0);
        }
    }

    /**
     * Measures.
     *
     * @param old the decoder of the earlier session
     * @param oldTables what it was made from, oldest first; empty where that is lost
     * @param recording name of the new one
     * @param table of the new recording, cut with the old decoder's settings
     * @param provenance of the decoders made
     * @throws IllegalArgumentException where too few repetitions are left to measure on
     */
    public Result measure(
            TrainedDecoder old,
            List<WindowTable> oldTables,
            String recording,
            WindowTable table,
            Provenance provenance) {
        WarmUp rounds = WarmUp.of(table.annotations());
        if (rounds.completeRounds() <= repetitions) {
            throw new IllegalArgumentException(recording + ": every motion is there " + rounds.completeRounds()
                    + " times or more; to learn from " + repetitions
                    + " and to measure on others takes at least " + (repetitions + 1));
        }
        BitSet labelled = rounds.rounds(repetitions);
        BitSet warmUp = rounds.seconds(seconds, old.layout().rateHz());
        BitSet test = Tables.all(table);
        test.andNot(labelled);
        test.andNot(warmUp);
        if (test.isEmpty()) {
            throw new IllegalArgumentException(recording + ": a warm-up of " + seconds
                    + " s leaves no repetition to measure on; take fewer seconds");
        }
        return new Measurement(old, oldTables, recording, table, provenance, labelled, warmUp, test).result();
    }

    /** The work on one recording. */
    private record Measurement(
            TrainedDecoder old,
            List<WindowTable> oldTables,
            String recording,
            WindowTable table,
            Provenance provenance,
            BitSet labelled,
            BitSet warmUp,
            BitSet test) {

        Result result() {
            String time = provenance.time();
            List<Row> rows = new ArrayList<>();
            rows.add(row("old decoder", Adjustment.kept(old, time, 0, "the decoder as it was"), 0, ""));
            if (MotionCentres.of(old.model()).isPresent()) {
                UnlabelledStretch stretch = UnlabelledStretch.of(table, warmUp, old.spec());
                Adjustment recentred = Recentring.DEFAULT.apply(old, stretch, time);
                rows.add(row("recentred", recentred, stretch.seconds(), "none"));
                rows.add(adapted(recentred.decoder(), stretch.seconds(), time));
                Redonning.choose(old, table, labelled)
                        .map(anchors -> Redonning.DEFAULT.apply(old, table, anchors, time))
                        .ifPresent(redonned -> rows.add(
                                row("re-donned", redonned, redonned.change().seconds(), "rest and one contraction")));
            }
            Recalibration recalibration = new Recalibration(old, oldTables);
            Recalibration.Choice choice = recalibration.choose(table, labelled);
            double labelledSeconds =
                    table.windowsOf(labelled::get).length * old.spec().incrementSeconds();
            for (Method method : recalibration.methods()) {
                TrainedDecoder decoder = recalibration.train(method, table, labelled, provenance);
                Change change = Change.now(
                        Change.Kind.RECALIBRATED,
                        time,
                        labelledSeconds,
                        choice.repetitions(),
                        method == choice.method() ? choice.describe() : method.words());
                rows.add(row(
                        (method == choice.method() ? "recalibrated, chosen: " : "recalibrated: ") + method.words(),
                        new Adjustment(decoder, change),
                        labelledSeconds,
                        choice.repetitions() + " of each motion"));
            }
            rows.add(retrained(time));
            return recommend(rows);
        }

        private Row row(String name, Adjustment adjustment, double learnt, String labels) {
            TableReplay replay = replay();
            replay.decide(adjustment.decoder(), test);
            return new Row(name, replay.decisions(), learnt, labels, adjustment);
        }

        private TableReplay replay() {
            return new TableReplay(
                    recording, table, old.layout().rateHz(), old.model().motions());
        }

        /** Every annotation is decided by what was learnt from those before it. */
        private Row adapted(TrainedDecoder start, double warmUpSeconds, String time) {
            ConfidentAdaptation adaptation = new ConfidentAdaptation(start, AdaptationSpec.DEFAULT);
            TableReplay replay = replay();
            for (int a = test.nextSetBit(0); a >= 0; a = test.nextSetBit(a + 1)) {
                BitSet one = new BitSet();
                one.set(a);
                replay.decide(adaptation.decoder(), one);
                for (int w : table.windowsOf(one::get)) {
                    adaptation.observe(table.features()[w]);
                }
            }
            Adjustment adjustment = adaptation.adjustment(time);
            return new Row(
                    "recentred, adapting",
                    replay.decisions(),
                    warmUpSeconds + adjustment.change().seconds(),
                    "none",
                    adjustment);
        }

        /** Every round is decided by a decoder of all other rounds. */
        private Row retrained(String time) {
            WarmUp rounds = WarmUp.of(table.annotations());
            TableReplay replay = replay();
            int[] tested = test.stream().map(a -> rounds.round()[a]).distinct().toArray();
            for (int round : tested) {
                BitSet held = new BitSet();
                test.stream().filter(a -> rounds.round()[a] == round).forEach(held::set);
                replay.decide(train(a -> rounds.round()[a] != round), held);
            }
            TrainedDecoder decoder = train(annotation -> true);
            double learnt = table.windows() * old.spec().incrementSeconds();
            int all = rounds.completeRounds();
            return new Row(
                    "retrained from scratch",
                    replay.decisions(),
                    learnt,
                    "all, each held out in turn",
                    new Adjustment(
                            decoder,
                            Change.now(
                                    Change.Kind.RECALIBRATED,
                                    time,
                                    learnt,
                                    all,
                                    "trained on all repetitions of the new recording")));
        }

        private TrainedDecoder train(IntPredicate annotations) {
            return new DecoderTraining(old.spec(), old.layout())
                    .add(table, annotations)
                    .train(provenance);
        }

        /** From the cheapest way on, one that is better beyond chance takes the place of the one before. */
        private static Result recommend(List<Row> rows) {
            Row best = rows.get(0);
            String why = "nothing was better than the old decoder beyond chance";
            for (Row row : rows.subList(1, rows.size())) {
                Interval gain = row.gainOn(best);
                if (PairedGain.certain(gain)) {
                    why = String.format(
                            Locale.ROOT,
                            "%+.1f points (95 %%: %+.1f to %+.1f) over \"%s\", the best way that asks less",
                            100 * gain.estimate(),
                            100 * gain.low(),
                            100 * gain.high(),
                            best.name());
                    best = row;
                }
            }
            return new Result(rows, best, why);
        }
    }
}
