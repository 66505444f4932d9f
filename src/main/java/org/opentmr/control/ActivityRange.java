package org.opentmr.control;

import java.util.ArrayList;
import java.util.List;
import org.opentmr.signal.HotPath;

/**
 * The activity between which a motion goes from standstill to full speed ({@link Activity}). The thresholds come from the training windows of that motion
 * (Scheme, Lock, Hargrove, Hill, Kuruganti and Englehart 2014): {@code low = 0.9 min + 0.1 max},
 * {@code high = 0.3 min + 0.7 max}. They mean most when the person trained with contractions that rise slowly.
 *
 * @param low activity of speed 0
 * @param high activity of full speed, at least {@code low}
 */
public record ActivityRange(double low, double high) {

    public ActivityRange {
        if (!(low >= 0 && high >= low && high < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "an activity range needs 0 <= low <= high, got low=" + low + ", high=" + high);
        }
    }

    /**
     * One range for each motion.
     *
     * @param activity of every training window
     * @param labels its motion's index, below {@code motions}
     */
    public static List<ActivityRange> fit(double[] activity, int[] labels, int motions) {
        if (activity.length != labels.length) {
            throw new IllegalArgumentException("activity ranges need one label per window, got " + activity.length
                    + " windows, " + labels.length + " labels");
        }
        List<ActivityRange> ranges = new ArrayList<>();
        for (int motion = 0; motion < motions; motion++) {
            ranges.add(fit(activity, labels, motions, motion));
        }
        return ranges;
    }

    private static ActivityRange fit(double[] activity, int[] labels, int motions, int motion) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < activity.length; i++) {
            if (!(activity[i] >= 0 && activity[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("window " + i + " has activity " + activity[i] + ", it needs >= 0");
            }
            if (labels[i] < 0 || labels[i] >= motions) {
                throw new IllegalArgumentException(
                        "window " + i + " has label " + labels[i] + ", there are " + motions + " motions");
            }
            if (labels[i] == motion) {
                min = Math.min(min, activity[i]);
                max = Math.max(max, activity[i]);
            }
        }
        if (min > max) {
            throw new IllegalArgumentException("motion " + motion + " has no training window to take its range from");
        }
        double low = 0.9 * min + 0.1 * max;
        // Where min equals max, rounding may put the sum for high below that for low.
        return new ActivityRange(low, Math.max(low, 0.3 * min + 0.7 * max));
    }

    /**
     * Where an activity lies: 0 at {@code low} and below, 1 at {@code high} and above. An activity that is not finite is 0:
     * no speed from a broken signal.
     */
    @HotPath
    public double strength(double activity) {
        if (!(activity > low && activity < Double.POSITIVE_INFINITY)) {
            return 0;
        }
        return activity >= high ? 1 : (activity - low) / (high - low);
    }
}
