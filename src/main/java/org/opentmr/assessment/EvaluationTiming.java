package org.opentmr.assessment;

/**
 * Seconds of computation in one evaluation.
 *
 * @param filterSeconds filters over the whole recording
 * @param featureSeconds features of all windows
 * @param trainSeconds all trainings
 * @param predictSeconds posterior and control of all tested windows
 * @param featureWindows windows that features were computed for
 */
public record EvaluationTiming(
        double filterSeconds, double featureSeconds, double trainSeconds, double predictSeconds, long featureWindows) {

    public static final EvaluationTiming NONE = new EvaluationTiming(0, 0, 0, 0, 0);

    public EvaluationTiming plus(EvaluationTiming other) {
        return new EvaluationTiming(
                filterSeconds + other.filterSeconds,
                featureSeconds + other.featureSeconds,
                trainSeconds + other.trainSeconds,
                predictSeconds + other.predictSeconds,
                featureWindows + other.featureWindows);
    }

    /** Windows through the whole feature set per second of computation. */
    public double featureWindowsPerSecond() {
        return featureWindows / featureSeconds;
    }
}
