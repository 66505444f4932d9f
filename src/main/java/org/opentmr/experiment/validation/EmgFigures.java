package org.opentmr.experiment.validation;

import java.util.List;
import org.opentmr.signal.PowerSpectrum;

/**
 * What a steady stretch of one channel is like.
 *
 * @param rms unit of the samples
 * @param meanOverRms mean absolute value over RMS; 0.80 is Gaussian, 0.71 Laplacian
 * @param kurtosis fourth central moment over the squared second; 3 is Gaussian
 * @param medianHz frequency that halves the power
 * @param meanHz mean frequency, weighted by power
 * @param bandShare power from 20 to 450 Hz over all of it
 * @param spectrum Welch's, in segments of half a second
 */
record EmgFigures(
        double rms,
        double meanOverRms,
        double kurtosis,
        double medianHz,
        double meanHz,
        double bandShare,
        PowerSpectrum spectrum) {

    private static final double SEGMENT_SECONDS = 0.5;

    /** Of samples without a gap. */
    static EmgFigures of(double[] samples, double rateHz) {
        int segment = (int) Math.round(SEGMENT_SECONDS * rateHz);
        PowerSpectrum spectrum = PowerSpectrum.welch(samples, rateHz, segment, List.of());
        double mean = 0;
        for (double value : samples) {
            mean += value;
        }
        mean /= samples.length;
        double absolute = 0;
        double second = 0;
        double fourth = 0;
        for (double value : samples) {
            double x = value - mean;
            absolute += Math.abs(x);
            second += x * x;
            fourth += x * x * x * x;
        }
        double variance = second / samples.length;
        double all = 0;
        double weighted = 0;
        for (int k = 0; k < spectrum.density().length; k++) {
            all += spectrum.density()[k];
            weighted += spectrum.density()[k] * spectrum.frequencyHz(k);
        }
        return new EmgFigures(
                Math.sqrt(variance),
                absolute / samples.length / Math.sqrt(variance),
                fourth / samples.length / (variance * variance),
                spectrum.medianHz(0),
                weighted / all,
                spectrum.power(20, Math.min(450, rateHz / 2)) / spectrum.power(0, rateHz),
                spectrum);
    }
}
