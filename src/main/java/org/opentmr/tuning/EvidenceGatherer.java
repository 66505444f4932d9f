package org.opentmr.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.opentmr.assessment.Split;
import org.opentmr.assessment.SplitRule;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.FrontEnd;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.Strategy;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.TrainedStrategy;
import org.opentmr.decoder.WindowCutter;
import org.opentmr.decoder.WindowTable;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;

/** Replays a session once, as live, and keeps what no setting of control changes. */
public final class EvidenceGatherer {

    private static final double[] NOT_KEPT = {};

    private final Provenance provenance;
    private final Clock clock;

    /**
     * @param provenance given to the decoders that are trained on the way
     */
    public EvidenceGatherer(Provenance provenance, Clock clock) {
        this.provenance = provenance;
        this.clock = clock;
    }

    /**
     * Evidence in which every decision comes from a decoder that was not trained on the repetition in which it falls; a
     * decision between two contractions goes with the one before it.
     *
     * @throws IllegalArgumentException where the recording has fewer than two repetitions, or none is as long as a window
     */
    public SessionEvidence heldOut(Recording recording, DecoderSpec spec) {
        requireTunable(spec);
        WindowTable table = new WindowCutter(spec, Phase.CAUSAL, clock).cut(recording);
        Split split = Split.of(table.annotations(), SplitRule.REPETITION);
        if (spec.strategy() instanceof Strategy.Direct) {
            // What direct control sees owes nothing to training; only where its thresholds start does.
            return of(train(table, recording, spec, annotation -> true), recording, "sites found on all repetitions");
        }
        List<TrainedDecoder> decoders = split.folds().parallelStream()
                .map(fold -> train(table, recording, spec, fold.train()::get))
                .toList();
        int[] decoderOfAnnotation = new int[table.annotations().size()];
        for (int f = 0; f < decoders.size(); f++) {
            int fold = f;
            split.folds().get(f).test().stream().forEach(a -> decoderOfAnnotation[a] = fold);
        }
        TrainedDecoder all = train(table, recording, spec, annotation -> true);
        return gather(recording, all, decoders, decoderOfAnnotation, split.description());
    }

    private TrainedDecoder train(WindowTable table, Recording recording, DecoderSpec spec, IntPredicate wanted) {
        return new DecoderTraining(spec, recording.layout()).add(table, wanted).train(provenance);
    }

    /**
     * Evidence from a decoder that was trained elsewhere.
     *
     * @param training what it was trained on, in words
     */
    public SessionEvidence of(TrainedDecoder decoder, Recording recording, String training) {
        requireTunable(decoder.spec());
        decoder.requireSameStream(recording.name(), recording.layout());
        return gather(
                recording,
                decoder,
                List.of(decoder),
                new int[recording.motions().size()],
                training);
    }

    /** Whether the settings of this kind of control are known here: pattern recognition and direct control. */
    public static boolean isTunable(DecoderSpec spec) {
        return spec.strategy() instanceof Strategy.PatternRecognition || spec.strategy() instanceof Strategy.Direct;
    }

    /** Refuses kinds of control whose settings are not known here. */
    static void requireTunable(DecoderSpec spec) {
        if (!isTunable(spec)) {
            throw new IllegalArgumentException("tuning knows pattern recognition and direct control, this decoder is "
                    + spec.strategy().title());
        }
    }

    private static SessionEvidence gather(
            Recording recording, TrainedDecoder whole, List<TrainedDecoder> decoders, int[] decoderOf, String heldOut) {
        MotionSet motions = MotionSet.of(Stream.concat(
                        whole.motions().motions().stream(),
                        recording.motions().stream().map(Annotation::motion))
                .toList());
        List<Judge> judges =
                decoders.stream().map(decoder -> Judge.of(decoder, motions)).toList();
        EvidenceRows rows = new EvidenceRows(recording, whole.spec());
        FrontEnd front = new FrontEnd(whole.spec(), recording.layout());
        List<Long> ends = new ArrayList<>(whole.spec().restartAtJoins() ? recording.joins() : List.of());
        ends.add((long) recording.length());
        int at = 0;
        for (long end : ends) {
            boolean first = true;
            while (at < end) {
                at += front.push(recording.samples(), at, (int) end - at);
                if (front.ready()) {
                    double[] features = new double[front.dimensions()];
                    front.read(features);
                    int nearest = rows.nearestAnnotation(at);
                    double[] posterior = new double[motions.size()];
                    double squaredDistance =
                            judges.get(nearest < 0 ? 0 : decoderOf[nearest]).judge(features, posterior);
                    rows.add(
                            at,
                            posterior,
                            whole.strategy() instanceof TrainedStrategy.Direct ? features : NOT_KEPT,
                            front.activity(),
                            squaredDistance,
                            front.bad(),
                            first);
                    first = false;
                }
            }
            front.restart();
        }
        return rows.evidence(whole, motions, heldOut);
    }
}
