package org.opentmr.assessment.control;

import org.opentmr.assessment.Accuracy;

/**
 * What the same decoder reached offline, to stand beside a test's figures: accuracy alone hardly says how well a person
 * controls a limb (Hargrove 2018).
 *
 * @param accuracy correct windows among all, 0 to 1, rejected ones counting as errors
 * @param activeError errors among the windows in which the person did not rest, 0 to 1; NaN without any
 * @param windows evaluated, at least 1
 */
public record OfflineFigures(double accuracy, double activeError, long windows) {

    public OfflineFigures {
        if (!(accuracy >= 0 && accuracy <= 1) || activeError < 0 || activeError > 1 || windows < 1) {
            throw new IllegalArgumentException("offline figures need an accuracy and an active error from 0 to 1 and at"
                    + " least one window, got accuracy=" + accuracy + ", activeError=" + activeError + ", windows="
                    + windows);
        }
    }

    public static OfflineFigures of(Accuracy accuracy) {
        return new OfflineFigures(accuracy.accuracy(), accuracy.activeError(), accuracy.windows());
    }
}
