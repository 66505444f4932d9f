package org.opentmr.tuning;

import java.util.List;
import org.opentmr.control.ActivityRange;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Recording;

/**
 * All that a decoder saw in one recorded session and that no setting of control changes: computed once, replayed as often as
 * somebody moves a threshold. One element per decision, in the order of time, all of the session as live: windows run on
 * from contraction to contraction. The arrays are not copied and not to be changed.
 *
 * @param recording what was replayed; its annotated motions are the truth
 * @param spec the decoder's settings, those of control being where tuning starts from
 * @param motions what the indices mean: those of the decoder, then those that only the recording knows
 * @param ranges per motion, the contraction strengths between standstill and full speed
 * @param heldOut how it was made sure that no decision was trained on what it decides, in words
 * @param end the sample after the window's last one, from the start of the recording
 * @param annotation index among {@code recording.motions()} of the one during which the decision falls due, that is which
 *     holds the window's last sample; {@link #BETWEEN} where none does
 * @param inside whether the whole window lies in that annotation, so that nothing but this motion is in it
 * @param restart whether the stream starts anew with this decision: pieces of signal were put back to back before it
 * @param posterior {@code [decision][motion]}
 * @param activity strength of the contraction, sum over channels of the mean absolute value, in the signal's unit
 * @param squaredDistance of the features to the winner's training windows; NaN where the classifier knows none
 * @param bad whether the window holds a sample that is not a number, or lies in a stretch marked as bad
 */
public record SessionEvidence(
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

    /** Instead of an annotation: nobody said what the person did. */
    public static final int BETWEEN = -1;

    public SessionEvidence {
        ranges = List.copyOf(ranges);
        int decisions = end.length;
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
            if (length != decisions) {
                throw new IllegalArgumentException(
                        "evidence needs one element per decision, got " + decisions + " ends and an array of " + length);
            }
        }
    }

    public int decisions() {
        return end.length;
    }

    /** Time from decision to decision, in whole samples of the stream. */
    public double incrementSeconds() {
        return spec.windowShape(recording.layout()).incrementSeconds();
    }

    /** When the decision is due, from the start of the recording. */
    public double seconds(int decision) {
        return end[decision] / recording.layout().rateHz();
    }

    /** What the person did when the decision fell due; {@link #BETWEEN} where nobody said. */
    public int truth(int decision) {
        int index = annotation[decision];
        return index == BETWEEN
                ? BETWEEN
                : motions.indexOf(recording.motions().get(index).motion());
    }
}
