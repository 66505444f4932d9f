package org.opentmr.simulation.user;

/**
 * The power law of practice (Newell and Rosenbloom 1981): after N trials, reaction time, hesitation, confusion and noise
 * are {@code floor + (1 - floor) (1 + N)^-exponent} of what they were at first, and so is what anticipation lacks.
 *
 * @param floor what practice without end leaves, 0 to 1; 1 is nobody who learns
 * @param exponent how fast, 0 to 2
 */
public record Practice(double floor, double exponent) {

    public Practice {
        if (!(floor >= 0 && floor <= 1 && exponent >= 0 && exponent <= 2)) {
            throw new IllegalArgumentException("practice needs a floor of 0 to 1 and an exponent of 0 to 2, got floor="
                    + floor + ", exponent=" + exponent);
        }
    }

    /** What is left of it after so many trials, 0 to 1. */
    public double factor(long trials) {
        return floor + (1 - floor) * StrictMath.pow(1.0 + trials, -exponent);
    }
}
