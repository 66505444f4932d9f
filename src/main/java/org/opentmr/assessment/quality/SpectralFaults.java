package org.opentmr.assessment.quality;

import org.opentmr.signal.PowerSpectrum;

/** Figures of the spectrum of raw EMG: mains and movement, both over the power in the EMG band. */
final class SpectralFaults {
    /** Where surface EMG lies: 20 to 450 Hz, or to half the rate. */
    private static final double BAND_LOW_HZ = 20;

    private static final double BAND_HIGH_HZ = 450;
    /** Mains wanders by less, and a two-second segment spreads a line by as much. */
    private static final double LINE_HALF_WIDTH_HZ = 1;

    private SpectralFaults() {}

    /**
     * P(mains ± 1 Hz and its harmonics) / P(20 to 450 Hz). The lines are part of the denominator: 0 is none, 1 is nothing
     * else.
     */
    static double mainsRatio(PowerSpectrum spectrum, double mainsHz) {
        double lines = 0;
        for (double line = mainsHz; line <= bandHighHz(spectrum); line += mainsHz) {
            lines += spectrum.power(line - LINE_HALF_WIDTH_HZ, line + LINE_HALF_WIDTH_HZ);
        }
        return lines / band(spectrum);
    }

    /** P(above 0, below 20 Hz) / P(20 to 450 Hz). */
    static double lowFrequencyRatio(PowerSpectrum spectrum) {
        double step = spectrum.resolutionHz();
        return spectrum.power(step, BAND_LOW_HZ - step) / band(spectrum);
    }

    private static double band(PowerSpectrum spectrum) {
        return spectrum.power(BAND_LOW_HZ, bandHighHz(spectrum));
    }

    private static double bandHighHz(PowerSpectrum spectrum) {
        return Math.min(BAND_HIGH_HZ, spectrum.frequencyHz(spectrum.density().length - 1));
    }
}
