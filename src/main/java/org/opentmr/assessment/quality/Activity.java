package org.opentmr.assessment.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.BadStretches;
import org.opentmr.signal.Recording;

/**
 * Which stretches of a recording are rest and which are activity, and how strong a channel is in each.
 *
 * <p>Where the recording marks both, its annotations decide. Where it does not, each channel's own amplitude does: the
 * quietest fifth of its 250 ms frames is rest, the loudest fifth is activity. Stretches marked as bad are neither.
 */
final class Activity {
    private static final double FRAME_SECONDS = 0.25;
    private static final int FIFTH = 5;

    private final List<Frame> rest = new ArrayList<>();
    private final List<Frame> active = new ArrayList<>();
    private final List<Frame> all = new ArrayList<>();

    private final BadStretches bad;

    private record Frame(int from, int to) {}

    Activity(Recording recording) {
        bad = BadStretches.of(recording.annotations());
        int frame =
                (int) Math.max(2, Math.round(FRAME_SECONDS * recording.layout().rateHz()));
        for (Annotation annotation : recording.motions()) {
            int end = (int) Math.min(annotation.end(), recording.length());
            int length = (int) Math.min(frame, annotation.samples());
            boolean isRest = annotation.motion().isRest();
            cut((int) Math.min(annotation.firstSample(), end), end, length, isRest ? rest : active);
        }
        int from = 0;
        for (long join : recording.joins()) {
            cut(from, (int) join, frame, all);
            from = (int) join;
        }
        cut(from, recording.length(), frame, all);
    }

    private void cut(int from, int end, int length, List<Frame> into) {
        for (int at = from; length >= 2 && at + length <= end; at += length) {
            if (!bad.touch(at, at + length)) {
                into.add(new Frame(at, at + length));
            }
        }
    }

    /** Whether the recording's annotations mark both rest and activity. */
    boolean isAnnotated() {
        return !rest.isEmpty() && !active.isEmpty();
    }

    /**
     * The strength of one channel.
     *
     * @param aboutMean take each frame's mean away first: right for raw EMG, whose offset and drift mean nothing; wrong for
     *     an envelope, whose mean is the signal
     */
    Levels levels(double[] samples, boolean aboutMean) {
        if (isAnnotated()) {
            return new Levels(
                    rootMean(meanSquares(samples, rest, aboutMean)), rootMean(meanSquares(samples, active, aboutMean)));
        }
        double[] sorted = meanSquares(samples, all, aboutMean);
        Arrays.sort(sorted);
        int fifth = (sorted.length + FIFTH - 1) / FIFTH;
        return new Levels(
                rootMean(Arrays.copyOf(sorted, fifth)),
                rootMean(Arrays.copyOfRange(sorted, sorted.length - fifth, sorted.length)));
    }

    /** Of every frame whose samples are all finite. */
    private static double[] meanSquares(double[] samples, List<Frame> frames, boolean aboutMean) {
        return frames.stream()
                .mapToDouble(frame -> meanSquare(samples, frame, aboutMean))
                .filter(Double::isFinite)
                .toArray();
    }

    private static double meanSquare(double[] samples, Frame frame, boolean aboutMean) {
        int n = frame.to() - frame.from();
        double mean = 0;
        for (int i = frame.from(); aboutMean && i < frame.to(); i++) {
            mean += samples[i] / n;
        }
        double sum = 0;
        for (int i = frame.from(); i < frame.to(); i++) {
            sum += (samples[i] - mean) * (samples[i] - mean);
        }
        return sum / n;
    }

    private static double rootMean(double[] squares) {
        return Math.sqrt(Arrays.stream(squares).average().orElse(Double.NaN));
    }
}
