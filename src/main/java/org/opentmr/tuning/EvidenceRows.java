package org.opentmr.tuning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opentmr.control.ActivityRange;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.TrainedStrategy;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.BadStretches;
import org.opentmr.signal.Recording;

/** The decisions of a session as they fall due, until they make its evidence. */
final class EvidenceRows {

    private final Recording recording;
    private final List<Annotation> annotations;
    private final BadStretches marked;
    private final int window;
    private final List<Row> rows = new ArrayList<>();
    private int next;

    /** One decision. */
    private record Row(
            long end,
            double[] posterior,
            double[] features,
            double activity,
            double squaredDistance,
            boolean bad,
            boolean restart,
            int annotation) {}

    EvidenceRows(Recording recording, DecoderSpec spec) {
        this.recording = recording;
        annotations = recording.motions();
        marked = BadStretches.of(recording.annotations());
        window = spec.windowShape(recording.layout()).samples();
    }

    /**
     * The last annotation that has begun before a sample, else the first one; below 0 where there is none. For samples in
     * ascending order.
     */
    int nearestAnnotation(long end) {
        while (next < annotations.size() && annotations.get(next).firstSample() < end) {
            next++;
        }
        return annotations.isEmpty() ? -1 : Math.max(0, next - 1);
    }

    void add(
            long end,
            double[] posterior,
            double[] features,
            double activity,
            double squaredDistance,
            boolean bad,
            boolean restart) {
        int nearest = nearestAnnotation(end);
        boolean within = nearest >= 0
                && annotations.get(nearest).firstSample() < end
                && annotations.get(nearest).end() >= end
                && !marked.touch(end - window, end);
        rows.add(new Row(
                end,
                posterior,
                features,
                activity,
                squaredDistance,
                bad,
                restart,
                within ? nearest : SessionEvidence.BETWEEN));
    }

    /**
     * All of them.
     *
     * @param whole the decoder that tuning starts from
     */
    SessionEvidence evidence(TrainedDecoder whole, MotionSet motions, String heldOut) {
        int n = rows.size();
        boolean[] inside = new boolean[n];
        boolean[] restart = new boolean[n];
        boolean[] bad = new boolean[n];
        for (int d = 0; d < n; d++) {
            Row row = rows.get(d);
            inside[d] = row.annotation() != SessionEvidence.BETWEEN
                    && annotations.get(row.annotation()).firstSample() <= row.end() - window;
            restart[d] = row.restart();
            bad[d] = row.bad();
        }
        SessionEvidence evidence = new SessionEvidence(
                recording,
                whole.spec(),
                motions,
                ranges(whole, motions),
                heldOut,
                rows.stream().mapToLong(Row::end).toArray(),
                rows.stream().mapToInt(Row::annotation).toArray(),
                inside,
                restart,
                rows.stream().map(Row::posterior).toArray(double[][]::new),
                rows.stream().mapToDouble(Row::activity).toArray(),
                rows.stream().mapToDouble(Row::squaredDistance).toArray(),
                bad);
        return whole.strategy() instanceof TrainedStrategy.Direct direct
                ? evidence.withDirect(new DirectEvidence(
                        direct.sites(),
                        direct.motions(),
                        rows.stream().map(Row::features).toArray(double[][]::new)))
                : evidence;
    }

    private static List<ActivityRange> ranges(TrainedDecoder whole, MotionSet motions) {
        ActivityRange[] ranges = new ActivityRange[motions.size()];
        Arrays.fill(ranges, new ActivityRange(0, 0));
        if (whole.strategy() instanceof TrainedStrategy.Pattern pattern) {
            for (int k = 0; k < pattern.activityRanges().size(); k++) {
                ranges[motions.indexOf(pattern.motions().get(k))] =
                        pattern.activityRanges().get(k);
            }
        }
        return List.of(ranges);
    }
}
