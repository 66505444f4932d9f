package org.opentmr.assessment;

/**
 * How far a continuous estimate (a joint angle, a speed) is from the truth. All NaN for no samples, and wherever a sample
 * is NaN.
 *
 * @param r2 coefficient of determination, 1 − residual over total sum of squares; NaN where the truth is constant
 * @param mse mean squared error, in the quantity's unit squared
 * @param rmse its root, in the quantity's unit
 * @param nrmse rmse over the range of the truth; NaN where the truth is constant
 * @param mae mean absolute error, in the quantity's unit
 */
public record RegressionScores(double r2, double mse, double rmse, double nrmse, double mae) {

    public static RegressionScores of(double[] truth, double[] estimate) {
        if (truth.length != estimate.length) {
            throw new IllegalArgumentException(
                    truth.length + " samples of the truth, " + estimate.length + " of the estimate");
        }
        double mean = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : truth) {
            mean += value / truth.length;
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double total = 0;
        double squares = 0;
        double distances = 0;
        for (int i = 0; i < truth.length; i++) {
            double error = estimate[i] - truth[i];
            squares += error * error;
            distances += Math.abs(error);
            total += (truth[i] - mean) * (truth[i] - mean);
        }
        boolean constant = !(high > low);
        double mse = squares / truth.length;
        double rmse = Math.sqrt(mse);
        return new RegressionScores(
                constant ? Double.NaN : 1 - squares / total,
                mse,
                rmse,
                constant ? Double.NaN : rmse / (high - low),
                distances / truth.length);
    }
}
