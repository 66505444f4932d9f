package org.opentmr.assessment;

import java.util.List;

/**
 * What one rejection threshold for all motions would do to recorded decisions. One element per threshold.
 *
 * @param threshold ascending from 0 to 1
 * @param accuracy correct windows among all, a rejected one counts as an error
 * @param acceptedAccuracy correct windows among those accepted; NaN where none is
 * @param rejectionRate rejected windows among all
 * @param falseActivationRate false activations among the windows of rest; NaN without rest
 */
public record ThresholdCurve(
        double[] threshold,
        double[] accuracy,
        double[] acceptedAccuracy,
        double[] rejectionRate,
        double[] falseActivationRate) {

    public ThresholdCurve {
        for (double[] curve : List.of(accuracy, acceptedAccuracy, rejectionRate, falseActivationRate)) {
            if (curve.length != threshold.length) {
                throw new IllegalArgumentException(
                        "a curve of " + curve.length + " points over " + threshold.length + " thresholds");
            }
        }
    }

    /**
     * The curve over all windows of some recordings of the same motions.
     *
     * @param steps equal steps from 0 to 1, at least 1
     */
    public static ThresholdCurve of(List<Decisions> recordings, int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("a threshold curve needs at least 1 step, got " + steps);
        }
        ThresholdCurve curve = new ThresholdCurve(
                new double[steps + 1],
                new double[steps + 1],
                new double[steps + 1],
                new double[steps + 1],
                new double[steps + 1]);
        for (int k = 0; k <= steps; k++) {
            double threshold = (double) k / steps;
            Accuracy accuracy = Accuracy.of(recordings.stream()
                    .map(each -> each.rejectedBelow(threshold))
                    .toList());
            curve.threshold[k] = threshold;
            curve.accuracy[k] = accuracy.accuracy();
            curve.acceptedAccuracy[k] = accuracy.confusion().acceptedAccuracy();
            curve.rejectionRate[k] = accuracy.rejectionRate();
            curve.falseActivationRate[k] = accuracy.falseActivationRate();
        }
        return curve;
    }
}
