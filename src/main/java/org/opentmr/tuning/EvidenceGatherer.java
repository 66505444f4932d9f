package org.opentmr.tuning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.opentmr.assessment.Split;
import org.opentmr.assessment.SplitRule;
import org.opentmr.classifier.Scorer;
import org.opentmr.control.ActivityRange;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.FrontEnd;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowCutter;
import org.opentmr.decoder.WindowTable;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.BadStretches;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;

/** Replays a session once, as live, and keeps what no setting of control changes. */
public final class EvidenceGatherer {

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
        WindowTable table = new WindowCutter(spec, Phase.CAUSAL, clock).cut(recording);
        Split split = Split.of(table.annotations(), SplitRule.REPETITION);
        List<TrainedDecoder> decoders = split.folds().parallelStream()
                .map(fold -> new DecoderTraining(spec, recording.layout())
                        .add(table, fold.train()::get)
                        .train(provenance))
                .toList();
        int[] decoderOfAnnotation = new int[table.annotations().size()];
        for (int f = 0; f < decoders.size(); f++) {
            int fold = f;
            split.folds().get(f).test().stream().forEach(a -> decoderOfAnnotation[a] = fold);
        }
        TrainedDecoder all = new DecoderTraining(spec, recording.layout())
                .add(table, annotation -> true)
                .train(provenance);
        return gather(recording, all, decoders, decoderOfAnnotation, split.description());
    }

    /**
     * Evidence from a decoder that was trained elsewhere.
     *
     * @param training what it was trained on, in words
     */
    public SessionEvidence of(TrainedDecoder decoder, Recording recording, String training) {
        decoder.requireSameStream(recording.name(), recording.layout());
        return gather(
                recording,
                decoder,
                List.of(decoder),
                new int[recording.motions().size()],
                training);
    }

    private static SessionEvidence gather(
            Recording recording, TrainedDecoder whole, List<TrainedDecoder> decoders, int[] decoderOf, String heldOut) {
        MotionSet motions = MotionSet.of(Stream.concat(
                        whole.model().motions().motions().stream(),
                        recording.motions().stream().map(Annotation::motion))
                .toList());
        List<Judge> judges =
                decoders.stream().map(decoder -> new Judge(decoder, motions)).toList();
        Rows rows = new Rows(recording, whole.spec(), motions.size());
        FrontEnd front = new FrontEnd(whole.spec(), recording.layout());
        double[] features = new double[front.dimensions()];
        List<Long> ends = new ArrayList<>(whole.spec().restartAtJoins() ? recording.joins() : List.of());
        ends.add((long) recording.length());
        int at = 0;
        for (long end : ends) {
            boolean first = true;
            while (at < end) {
                at += front.push(recording.samples(), at, (int) end - at);
                if (front.ready()) {
                    front.read(features);
                    int nearest = rows.nearestAnnotation(at);
                    Judge judge = judges.get(nearest < 0 ? 0 : decoderOf[nearest]);
                    double[] posterior = new double[motions.size()];
                    double squaredDistance = judge.judge(features, posterior);
                    rows.add(at, posterior, front.activity(), squaredDistance, front.bad(), first);
                    first = false;
                }
            }
            front.restart();
        }
        return rows.evidence(whole, motions, heldOut);
    }

    /** One decoder's scorer, with its motions put into the places of the session's. */
    private static final class Judge {
        private final Scorer scorer;
        private final double[] own;
        private final int[] place;

        Judge(TrainedDecoder decoder, MotionSet motions) {
            scorer = decoder.model().newScorer();
            List<Motion> known = decoder.model().motions().motions();
            own = new double[known.size()];
            place = known.stream().mapToInt(motions::indexOf).toArray();
        }

        /** Writes the posterior; gives the squared distance to the winner. */
        double judge(double[] features, double[] posterior) {
            scorer.score(features, own);
            int winner = 0;
            for (int k = 0; k < own.length; k++) {
                posterior[place[k]] = own[k];
                winner = own[k] > own[winner] ? k : winner;
            }
            return scorer.squaredDistance(features, winner);
        }
    }

    /** The decisions so far. */
    private static final class Rows {
        private final Recording recording;
        private final List<Annotation> annotations;
        private final BadStretches marked;
        private final int window;
        private final int motions;
        private final List<double[]> posterior = new ArrayList<>();
        private final List<double[]> numbers = new ArrayList<>();
        private final List<boolean[]> marks = new ArrayList<>();
        private final List<Long> ends = new ArrayList<>();
        private int next;

        Rows(Recording recording, DecoderSpec spec, int motions) {
            this.recording = recording;
            this.motions = motions;
            annotations = recording.motions();
            marked = BadStretches.of(recording.annotations());
            window = spec.windowShape(recording.layout()).samples();
        }

        /** The last annotation that has begun before a sample, else the first one; below 0 where there is none. */
        int nearestAnnotation(int end) {
            while (next < annotations.size() && annotations.get(next).firstSample() < end) {
                next++;
            }
            return annotations.isEmpty() ? -1 : Math.max(0, next - 1);
        }

        void add(int end, double[] scores, double activity, double squaredDistance, boolean bad, boolean restart) {
            ends.add((long) end);
            posterior.add(scores);
            numbers.add(new double[] {activity, squaredDistance});
            marks.add(new boolean[] {bad, restart});
        }

        SessionEvidence evidence(TrainedDecoder whole, MotionSet set, String heldOut) {
            int n = ends.size();
            long[] end = ends.stream().mapToLong(Long::longValue).toArray();
            int[] annotation = new int[n];
            boolean[] inside = new boolean[n];
            boolean[] restart = new boolean[n];
            double[] activity = new double[n];
            double[] squaredDistance = new double[n];
            boolean[] bad = new boolean[n];
            next = 0;
            for (int d = 0; d < n; d++) {
                int nearest = nearestAnnotation((int) end[d]);
                boolean within = nearest >= 0
                        && annotations.get(nearest).firstSample() < end[d]
                        && annotations.get(nearest).end() >= end[d]
                        && !marked.touch(end[d] - window, end[d]);
                annotation[d] = within ? nearest : SessionEvidence.BETWEEN;
                inside[d] = within && annotations.get(nearest).firstSample() <= end[d] - window;
                activity[d] = numbers.get(d)[0];
                squaredDistance[d] = numbers.get(d)[1];
                bad[d] = marks.get(d)[0];
                restart[d] = marks.get(d)[1];
            }
            ActivityRange[] ranges = new ActivityRange[motions];
            Arrays.fill(ranges, new ActivityRange(0, 0));
            for (int k = 0; k < whole.activityRanges().size(); k++) {
                ranges[set.indexOf(whole.model().motions().get(k))] = whole.activityRanges().get(k);
            }
            return new SessionEvidence(
                    recording,
                    whole.spec(),
                    set,
                    List.of(ranges),
                    heldOut,
                    end,
                    annotation,
                    inside,
                    restart,
                    posterior.toArray(double[][]::new),
                    activity,
                    squaredDistance,
                    bad);
        }
    }
}
