package org.opentmr.feature.covariance;

import java.util.Collection;

/**
 * The unit of a person's signal and the floor of each channel, both learned from training windows: what makes
 * {@link DecoderFeatures} independent of gain, and deaf to what lies 60 dB below a channel's usual level.
 *
 * @param unit mean absolute value over all training windows and channels, in the signal's unit, above 0
 * @param magnitudeFloor of the mean absolute value of each channel, in parts of the unit
 * @param stepFloor of the mean absolute difference
 * @param covarianceFloor added to the diagonal of the covariance matrix, in parts of the squared unit
 * @param differenceFloor added to the diagonal of the differences' covariance matrix
 */
public record WindowScale(
        double unit, double[] magnitudeFloor, double[] stepFloor, double[] covarianceFloor, double[] differenceFloor) {

    /** Of amplitudes, relative to a channel's mean over the training windows: −60 dB. */
    private static final double RELATIVE_FLOOR = 1e-3;

    /** Keeps a channel that was silent throughout the training finite. */
    private static final double LEAST_FLOOR = 1e-12;

    public WindowScale {
        if (!(unit > 0 && unit < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "a scale needs a finite unit above 0, got " + unit + "; silent or broken training windows");
        }
        requireFloors("magnitudeFloor", magnitudeFloor, magnitudeFloor.length);
        requireFloors("stepFloor", stepFloor, magnitudeFloor.length);
        requireFloors("covarianceFloor", covarianceFloor, magnitudeFloor.length);
        requireFloors("differenceFloor", differenceFloor, magnitudeFloor.length);
    }

    private static void requireFloors(String name, double[] floors, int channels) {
        if (floors.length != channels) {
            throw new IllegalArgumentException(
                    "a scale of " + channels + " channels needs as many values of " + name + ", got " + floors.length);
        }
        for (double floor : floors) {
            if (!(floor > 0 && floor < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(name + " needs finite values above 0, got " + floor);
            }
        }
    }

    public int channels() {
        return magnitudeFloor.length;
    }

    /**
     * Learns the scale.
     *
     * @param statistics {@link WindowStatistics} of every training window
     * @param channels number of channels
     * @throws IllegalArgumentException when there is no window, a window is of other channels or not finite, or all are
     *     silent
     */
    public static WindowScale of(Collection<double[]> statistics, int channels) {
        double[] mean = new double[WindowStatistics.size(channels)];
        for (double[] window : statistics) {
            if (window.length != mean.length) {
                throw new IllegalArgumentException(
                        channels + " channels have " + mean.length + " statistics, got " + window.length);
            }
            for (int i = 0; i < mean.length; i++) {
                mean[i] += window[i] / statistics.size();
            }
        }
        double unit = 0;
        for (int c = 0; c < channels; c++) {
            unit += mean[c] / channels;
        }
        double[] magnitude = new double[channels];
        double[] step = new double[channels];
        double[] covariance = new double[channels];
        double[] difference = new double[channels];
        int diagonal = 0;
        for (int c = 0; c < channels; c++) {
            magnitude[c] = RELATIVE_FLOOR * mean[c] / unit + LEAST_FLOOR;
            step[c] = RELATIVE_FLOOR * mean[WindowStatistics.steps(channels) + c] / unit + LEAST_FLOOR;
            double square = RELATIVE_FLOOR * RELATIVE_FLOOR / (unit * unit);
            covariance[c] = square * mean[WindowStatistics.covariance(channels) + diagonal] + LEAST_FLOOR;
            difference[c] = square * mean[WindowStatistics.differenceCovariance(channels) + diagonal] + LEAST_FLOOR;
            diagonal += channels - c;
        }
        return new WindowScale(unit, magnitude, step, covariance, difference);
    }
}
