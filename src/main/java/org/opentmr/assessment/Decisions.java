package org.opentmr.assessment;

import java.util.Optional;
import org.opentmr.motion.MotionSet;

/**
 * What a decoder decided in every evaluated window of one recording, beside what the person did. One array per quantity,
 * one element per window, in the order of time; the arrays are not copied and not to be changed.
 *
 * @param recording its name, as shown to the user
 * @param motions what the indices mean
 * @param rateHz samples per second, for times
 * @param truth index of the motion that the person did
 * @param predicted index of the most probable motion, whether or not it was rejected
 * @param rejected true where the decoder withheld its decision
 * @param confidence of the winner, 0 to 1; NaN where the decoder had none, which no threshold accepts
 * @param posterior {@code [window][motion]}, where it was kept
 * @param repetition which repetition of its motion the window was cut from: the unit of every interval
 * @param annotation index, among the recording's annotated motions, of the one that the window was cut from
 * @param windowEnd the sample after the window's last one, counted from the start of the recording, never descending
 */
public record Decisions(
        String recording,
        MotionSet motions,
        double rateHz,
        int[] truth,
        int[] predicted,
        boolean[] rejected,
        double[] confidence,
        Optional<double[][]> posterior,
        int[] repetition,
        int[] annotation,
        long[] windowEnd) {

    public Decisions {
        int windows = truth.length;
        if (!(rateHz > 0 && rateHz < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(recording + ": decisions need a rate above 0 Hz, got rateHz=" + rateHz);
        }
        sameLength(recording, windows, "predicted", predicted.length);
        sameLength(recording, windows, "rejected", rejected.length);
        sameLength(recording, windows, "confidence", confidence.length);
        sameLength(
                recording,
                windows,
                "posterior",
                posterior.map(rows -> rows.length).orElse(windows));
        sameLength(recording, windows, "repetition", repetition.length);
        sameLength(recording, windows, "annotation", annotation.length);
        sameLength(recording, windows, "windowEnd", windowEnd.length);
        for (int i = 0; i < windows; i++) {
            if (outside(truth[i], motions) || outside(predicted[i], motions)) {
                throw new IllegalArgumentException(recording + ": window " + i + " has truth " + truth[i]
                        + " and predicted " + predicted[i] + ", there are " + motions.size() + " motions");
            }
            if (confidence[i] < 0 || confidence[i] > 1) {
                throw new IllegalArgumentException(
                        recording + ": window " + i + " has confidence " + confidence[i] + ", needs 0 to 1");
            }
            if (i > 0 && windowEnd[i] < windowEnd[i - 1]) {
                throw new IllegalArgumentException(recording + ": window " + i + " ends at sample " + windowEnd[i]
                        + ", before the one ahead of it, " + windowEnd[i - 1] + "; put windows in order of time");
            }
            if (posterior.isPresent() && posterior.get()[i].length != motions.size()) {
                throw new IllegalArgumentException(recording + ": window " + i + " has a posterior of "
                        + posterior.get()[i].length + " numbers, there are " + motions.size() + " motions");
            }
        }
    }

    public int windows() {
        return truth.length;
    }

    /** True where the window was accepted and decoded as what it was. */
    public boolean correct(int window) {
        return !rejected[window] && predicted[window] == truth[window];
    }

    /** The time of a decision from the start of the recording. */
    public double endSeconds(int window) {
        return windowEnd[window] / rateHz;
    }

    /**
     * The same decisions as one rejection threshold for all motions would have left them: a window is rejected where its
     * confidence lies below the threshold or is NaN.
     */
    public Decisions rejectedBelow(double threshold) {
        boolean[] withheld = new boolean[windows()];
        for (int i = 0; i < withheld.length; i++) {
            withheld[i] = !(confidence[i] >= threshold);
        }
        return new Decisions(
                recording,
                motions,
                rateHz,
                truth,
                predicted,
                withheld,
                confidence,
                posterior,
                repetition,
                annotation,
                windowEnd);
    }

    private static void sameLength(String recording, int windows, String what, int length) {
        if (length != windows) {
            throw new IllegalArgumentException(
                    recording + ": " + windows + " windows have a truth, " + length + " have " + what);
        }
    }

    private static boolean outside(int index, MotionSet motions) {
        return index < 0 || index >= motions.size();
    }
}
