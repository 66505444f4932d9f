package org.opentmr.tuning.recalibration;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.opentmr.assessment.Decisions;
import org.opentmr.assessment.Interval;
import org.opentmr.classifier.TrainingException;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowTable;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.ChannelLayout;

/**
 * Training in several postures of the limb at once (Geng, Zhou and Li 2012 found that it answers most of what another
 * posture costs): one decoder from all of them, and what it brings in each.
 */
public final class PosturePooling {

    private final DecoderSpec spec;
    private final ChannelLayout layout;
    private final List<WindowTable> postures;
    private final Provenance provenance;

    /**
     * Postures of one person with the electrodes where they are.
     *
     * @param postures one recording each, all cut with {@code spec}; at least two
     */
    public PosturePooling(DecoderSpec spec, ChannelLayout layout, List<WindowTable> postures, Provenance provenance) {
        if (postures.size() < 2) {
            throw new IllegalArgumentException(
                    "pooling wants recordings of at least 2 postures, got " + postures.size());
        }
        this.spec = spec;
        this.layout = layout;
        this.postures = List.copyOf(postures);
        this.provenance = provenance;
    }

    /**
     * Accuracies over all postures, the unit is a repetition in a posture.
     *
     * @param otherPosture decoded by a decoder of one other posture, each in turn
     * @param samePosture by a decoder of the same posture, each repetition held out in turn
     * @param pooled by a decoder of all postures, each repetition of the one tested held out in turn
     */
    public record Outcome(Interval otherPosture, Interval samePosture, Interval pooled) {}

    /** One decoder from every posture. */
    public TrainedDecoder train() {
        return train(IntStream.range(0, postures.size()).boxed().toList(), -1, new BitSet());
    }

    private TrainedDecoder train(List<Integer> from, int tested, BitSet held) {
        DecoderTraining training = new DecoderTraining(spec, layout);
        for (int posture : from) {
            training.add(postures.get(posture), annotation -> posture != tested || !held.get(annotation));
        }
        return training.train(provenance);
    }

    /**
     * Measures what pooling brings.
     *
     * @throws TrainingException where a posture has a single repetition
     */
    public Outcome measure() {
        List<Decisions> other = new ArrayList<>();
        List<Decisions> same = new ArrayList<>();
        List<Decisions> pooled = new ArrayList<>();
        List<Integer> all = IntStream.range(0, postures.size()).boxed().toList();
        for (int tested : all) {
            WarmUp rounds = WarmUp.of(postures.get(tested).annotations());
            if (rounds.completeRounds() < 2) {
                throw new TrainingException("posture " + (tested + 1) + " has a single repetition of a motion; to hold"
                        + " repetitions out takes at least 2");
            }
            for (int from : all) {
                if (from != tested) {
                    TableReplay replay = replay(tested);
                    replay.decide(train(List.of(from), -1, new BitSet()), Tables.all(postures.get(tested)));
                    other.add(replay.decisions());
                }
            }
            same.add(heldOut(List.of(tested), tested, rounds));
            pooled.add(heldOut(all, tested, rounds));
        }
        return new Outcome(Interval.ofAccuracy(other), Interval.ofAccuracy(same), Interval.ofAccuracy(pooled));
    }

    private Decisions heldOut(List<Integer> from, int tested, WarmUp rounds) {
        TableReplay replay = replay(tested);
        for (int round = 0; ; round++) {
            BitSet held = rounds.rounds(round + 1);
            held.andNot(rounds.rounds(round));
            if (held.isEmpty()) {
                return replay.decisions();
            }
            replay.decide(train(from, tested, held), held);
        }
    }

    private TableReplay replay(int posture) {
        List<Motion> motions = postures.stream()
                .flatMap(table -> table.annotations().stream())
                .map(Annotation::motion)
                .toList();
        return new TableReplay(
                "posture " + (posture + 1), postures.get(posture), layout.rateHz(), MotionSet.of(motions));
    }
}
