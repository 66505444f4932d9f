package org.opentmr.plot;

import java.util.Locale;
import org.opentmr.assessment.Accuracy;
import org.opentmr.assessment.Interval;

/** Accuracy in words: never alone, always with what it hides. */
final class AccuracyText {

    private AccuracyText() {}

    static String of(Accuracy accuracy) {
        return "Accuracy " + Text.percent(accuracy.accuracy()) + " of " + Text.count(accuracy.windows())
                + " windows (rejected ones count as errors) · error in intended motions "
                + Text.percent(accuracy.activeError()) + " · false activations in rest "
                + Text.percent(accuracy.falseActivationRate()) + " · rejected "
                + Text.percent(accuracy.rejectionRate());
    }

    /** "91.2 % (85.0 to 97.4)", or without the bracket where there is no interval. */
    static String of(Interval interval) {
        return Double.isNaN(interval.low())
                ? Text.percent(interval.estimate())
                : Text.percent(interval.estimate())
                        + String.format(Locale.ROOT, " (%.0f to %.0f)", 100 * interval.low(), 100 * interval.high());
    }
}
