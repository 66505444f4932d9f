package org.opentmr.assessment.control;

import java.util.List;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * Fitts's law fitted to a run: mean movement time of a condition = intercept + slope · its mean difficulty, by least squares
 * (Fitts 1954; Scheme and Englehart 2013). A condition is one distance with one width; only completed trials count, and a
 * condition without any is not in the fit.
 *
 * @param interceptSeconds NaN with fewer than 3 conditions
 * @param slopeSecondsPerBit NaN with fewer than 3 conditions
 * @param rSquared NaN with fewer than 3 conditions, through which a line says nothing, and where all took equally long
 * @param conditions in the fit
 */
public record FittsLine(double interceptSeconds, double slopeSecondsPerBit, double rSquared, int conditions) {

    /** Default of this program: below it, movement time does not follow difficulty well enough to speak of throughput. */
    public static final double VALID_R_SQUARED = 0.9;

    private static final int LEAST_CONDITIONS = 3;

    static FittsLine of(List<FittsTrial> trials, List<FittsTrial.Condition> conditions) {
        SimpleRegression line = new SimpleRegression();
        for (FittsTrial.Condition condition : conditions) {
            List<FittsTrial> completed = trials.stream()
                    .filter(trial ->
                            trial.condition().equals(condition) && trial.reach().completed())
                    .toList();
            if (!completed.isEmpty()) {
                line.addData(
                        Mean.of(completed.stream().mapToDouble(FittsTrial::difficultyBits))
                                .value(),
                        Mean.of(completed.stream()
                                        .mapToDouble(trial -> trial.reach().movementSeconds()))
                                .value());
            }
        }
        int fitted = (int) line.getN();
        return fitted < LEAST_CONDITIONS
                ? new FittsLine(Double.NaN, Double.NaN, Double.NaN, fitted)
                : new FittsLine(line.getIntercept(), line.getSlope(), line.getRSquare(), fitted);
    }

    /** Whether the run follows Fitts's law: longer for harder targets, R² of 0.9 or more. */
    public boolean valid() {
        return slopeSecondsPerBit > 0 && rSquared >= VALID_R_SQUARED;
    }
}
