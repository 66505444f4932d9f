package org.opentmr.tuning;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentmr.control.ActivityRange;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Recording;

/**
 * All that a decoder saw in one recorded session and that no setting of control changes: computed once, replayed as often as
 * somebody moves a threshold. One element per decision, in the order of time, all of the session as live: windows run on
 * from contraction to contraction. Arrays are not copied and not to be changed.
 */
public final class SessionEvidence {

    /** Instead of an annotation or a motion: nobody said what the person did. */
    public static final int BETWEEN = -1;

    private final Recording recording;
    private final DecoderSpec spec;
    private final MotionSet motions;
    private final List<ActivityRange> ranges;
    private final String heldOut;
    private final long[] end;
    private final int[] annotation;
    private final boolean[] inside;
    private final boolean[] restart;
    private final double[][] posterior;
    private final double[] activity;
    private final double[] squaredDistance;
    private final boolean[] bad;
    private final List<Annotation> annotations;
    private final int[] motionOfAnnotation;
    private final double incrementSeconds;
    private final Optional<DirectEvidence> direct;
    private volatile @Nullable Winners winners;

    /**
     * Evidence with one element per decision.
     *
     * @param recording what was replayed; its annotated motions are the truth
     * @param spec the decoder's settings, those of control being where tuning starts from
     * @param motions what the indices mean: those of the decoder, then those that only the recording knows
     * @param ranges per motion, the contraction strengths between standstill and full speed
     * @param heldOut how it was made sure that no decision was trained on what it decides, in words
     * @param end the sample after the window's last one, from the start of the recording
     * @param annotation index among {@code recording.motions()} of the one during which the decision falls due, that is
     *     which holds the window's last sample; {@link #BETWEEN} where none does, or the window touches a stretch marked as
     *     bad
     * @param inside whether the whole window lies in that annotation, so that nothing but this motion is in it
     * @param restart whether the stream starts anew with this decision: pieces of signal were put back to back before it
     * @param posterior {@code [decision][motion]}
     * @param activity strength of the contraction, sum over channels of the mean absolute value, in the signal's unit
     * @param squaredDistance of the features to the winner's training windows; NaN where the classifier knows none
     * @param bad whether the window holds a sample that is not a number
     */
    public SessionEvidence(
            Recording recording,
            DecoderSpec spec,
            MotionSet motions,
            List<ActivityRange> ranges,
            String heldOut,
            long[] end,
            int[] annotation,
            boolean[] inside,
            boolean[] restart,
            double[][] posterior,
            double[] activity,
            double[] squaredDistance,
            boolean[] bad) {
        this(
                recording,
                spec,
                motions,
                ranges,
                heldOut,
                end,
                annotation,
                inside,
                restart,
                posterior,
                activity,
                squaredDistance,
                bad,
                Optional.empty());
    }

    private SessionEvidence(
            Recording recording,
            DecoderSpec spec,
            MotionSet motions,
            List<ActivityRange> ranges,
            String heldOut,
            long[] end,
            int[] annotation,
            boolean[] inside,
            boolean[] restart,
            double[][] posterior,
            double[] activity,
            double[] squaredDistance,
            boolean[] bad,
            Optional<DirectEvidence> direct) {
        if (ranges.size() != motions.size()) {
            throw new IllegalArgumentException(
                    "evidence of " + motions.size() + " motions needs as many ranges, got " + ranges.size());
        }
        int[] lengths = {
            annotation.length,
            inside.length,
            restart.length,
            posterior.length,
            activity.length,
            squaredDistance.length,
            bad.length
        };
        for (int length : lengths) {
            if (length != end.length) {
                throw new IllegalArgumentException("evidence needs one element per decision, got " + end.length
                        + " ends and an array of " + length);
            }
        }
        this.recording = recording;
        this.spec = spec;
        this.motions = motions;
        this.ranges = List.copyOf(ranges);
        this.heldOut = heldOut;
        this.end = end;
        this.annotation = annotation;
        this.inside = inside;
        this.restart = restart;
        this.posterior = posterior;
        this.activity = activity;
        this.squaredDistance = squaredDistance;
        this.bad = bad;
        this.direct = direct;
        annotations = recording.motions();
        motionOfAnnotation = annotations.stream()
                .mapToInt(each -> motions.indexOf(each.motion()))
                .toArray();
        incrementSeconds = spec.windowShape(recording.layout()).incrementSeconds();
    }

    /** The same with what direct control sees. */
    SessionEvidence withDirect(DirectEvidence seen) {
        if (seen.envelopes().length != end.length) {
            throw new IllegalArgumentException("evidence needs one element per decision, got " + end.length
                    + " ends and envelopes of " + seen.envelopes().length);
        }
        return new SessionEvidence(
                recording,
                spec,
                motions,
                ranges,
                heldOut,
                end,
                annotation,
                inside,
                restart,
                posterior,
                activity,
                squaredDistance,
                bad,
                Optional.of(seen));
    }

    /** What direct control sees; empty where the decoder recognises patterns. */
    Optional<DirectEvidence> direct() {
        return direct;
    }

    public Recording recording() {
        return recording;
    }

    public DecoderSpec spec() {
        return spec;
    }

    public MotionSet motions() {
        return motions;
    }

    public List<ActivityRange> ranges() {
        return ranges;
    }

    public String heldOut() {
        return heldOut;
    }

    public long[] end() {
        return end;
    }

    public int[] annotation() {
        return annotation;
    }

    public boolean[] inside() {
        return inside;
    }

    public boolean[] restart() {
        return restart;
    }

    public double[][] posterior() {
        return posterior;
    }

    public double[] activity() {
        return activity;
    }

    public double[] squaredDistance() {
        return squaredDistance;
    }

    public boolean[] bad() {
        return bad;
    }

    /** The winner of every decision, which no setting changes either; found at the first call. */
    Winners winners() {
        Winners found = winners;
        if (found == null) {
            found = Winners.of(posterior);
            winners = found;
        }
        return found;
    }

    public int decisions() {
        return end.length;
    }

    /** The annotations that say what the person did, in the order that {@link #annotation()} counts. */
    public List<Annotation> annotations() {
        return annotations;
    }

    /** Index of the motion of an annotation. */
    public int motionOfAnnotation(int index) {
        return motionOfAnnotation[index];
    }

    /** Time from decision to decision, in whole samples of the stream. */
    public double incrementSeconds() {
        return incrementSeconds;
    }

    /** When the decision is due, from the start of the recording. */
    public double seconds(int decision) {
        return end[decision] / recording.layout().rateHz();
    }

    /** Index of what the person did when the decision fell due; {@link #BETWEEN} where nobody said. */
    public int truth(int decision) {
        int index = annotation[decision];
        return index == BETWEEN ? BETWEEN : motionOfAnnotation[index];
    }
}
