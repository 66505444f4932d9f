package org.opentmr.filter;

/** What a filter does to a sinusoid of one frequency: the complex number that it multiplies it by. */
public record FrequencyResponse(double real, double imaginary) {

    /** Ratio of the amplitudes, out over in. */
    public double magnitude() {
        return Math.hypot(real, imaginary);
    }

    /** The magnitude as 20 log10; minus infinity where nothing passes. */
    public double decibels() {
        return 20 * Math.log10(magnitude());
    }

    /** By how much the output leads, in (-π, π]. */
    public double phaseRadians() {
        return Math.atan2(imaginary, real);
    }
}
