package org.opentmr.tuning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opentmr.control.ActivityRange;
import org.opentmr.control.ControlSpec;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;

/**
 * A session made by hand: decisions every 25 ms over windows of 200 ms at 1000 Hz, whose annotated stretches are whole
 * numbers of decisions.
 */
final class HandMade {

    static final Motion CLOSE = Motion.named("hand close");
    static final Motion OPEN = Motion.named("hand open");
    static final MotionSet ALL = new MotionSet(List.of(Motion.REST, CLOSE, OPEN));

    private static final int HOP = 25;
    private static final int WINDOW = 200;

    static final DecoderSpec SPEC = new DecoderSpec(
            DecoderSpec.SCHEMA_VERSION, List.of(), true, 0.2, 0.025, "TD4(8)", "LDA(0.01)", ControlSpec.OFF);

    private final MotionSet motions;
    private final List<Annotation> annotations = new ArrayList<>();
    private int decisions;

    HandMade(MotionSet motions) {
        this.motions = motions;
    }

    /** Goes on for so many decisions with an annotation. */
    HandMade then(String label, int more) {
        annotations.add(new Annotation((long) decisions * HOP, (long) more * HOP, label));
        decisions += more;
        return this;
    }

    /** Goes on without. */
    HandMade pause(int more) {
        decisions += more;
        return this;
    }

    /** Evidence in which decision d ends at sample 25 (d + 1), and nothing is decided yet. */
    SessionEvidence evidence(int... restarts) {
        Recording recording = new Recording(
                "by hand",
                "01",
                "",
                new ChannelLayout(List.of(new Channel("EMG1", Channel.MICROVOLTS, Channel.Kind.RAW)), 1000),
                new double[1][decisions * HOP],
                annotations,
                List.of());
        long[] end = new long[decisions];
        int[] annotation = new int[decisions];
        boolean[] inside = new boolean[decisions];
        boolean[] restart = new boolean[decisions];
        List<Annotation> motionsDone = recording.motions();
        for (int d = 0; d < decisions; d++) {
            end[d] = (d + 1L) * HOP;
            annotation[d] = SessionEvidence.BETWEEN;
            for (int a = 0; a < motionsDone.size(); a++) {
                Annotation each = motionsDone.get(a);
                if (each.firstSample() < end[d] && end[d] <= each.end()) {
                    annotation[d] = a;
                    inside[d] = each.firstSample() <= end[d] - WINDOW;
                }
            }
        }
        Arrays.stream(restarts).forEach(d -> restart[d] = true);
        ActivityRange[] ranges = new ActivityRange[motions.size()];
        Arrays.fill(ranges, new ActivityRange(10, 100));
        double[] activity = new double[decisions];
        Arrays.fill(activity, 100);
        double[] squaredDistance = new double[decisions];
        Arrays.fill(squaredDistance, Double.NaN);
        return new SessionEvidence(
                recording,
                SPEC,
                motions,
                List.of(ranges),
                "made by hand",
                end,
                annotation,
                inside,
                restart,
                new double[decisions][motions.size()],
                activity,
                squaredDistance,
                new boolean[decisions]);
    }

    /** A track at full speed that follows the indices; "−1" stands for withheld. */
    static DecisionTrack track(int... motion) {
        DecisionTrack track = new DecisionTrack(motion.length);
        for (int d = 0; d < motion.length; d++) {
            boolean withheld = motion[d] < 0;
            track.set(d, Math.max(0, motion[d]), motion[d] > 0 ? 1 : 0, withheld);
        }
        return track;
    }

    /** The indices one after another: count, index, count, index … */
    static int[] runs(int... countAndIndex) {
        int[] motion = new int[0];
        for (int i = 0; i < countAndIndex.length; i += 2) {
            int from = motion.length;
            motion = Arrays.copyOf(motion, from + countAndIndex[i]);
            Arrays.fill(motion, from, motion.length, countAndIndex[i + 1]);
        }
        return motion;
    }
}
