package org.opentmr.simulation.motorunit;

/**
 * When the units of a pool are recruited and how fast they discharge: Fuglevand, Winter and Patla 1993, equations 1 to 8.
 * Units are ranked 1 to N in the order of recruitment (the size principle). Excitation is measured in thresholds of the
 * first unit, as there.
 *
 * @param recruitmentRange threshold of the last unit over that of the first, above 1
 * @param minimumRateHz rate at which a unit begins, above 0
 * @param peakRateHz highest rate of the first unit
 * @param peakRateFallHz how much lower the last unit's highest rate is, so low that it stays above the minimum
 * @param gainHz increase of the rate per unit of excitation, above 0
 * @param intervalVariation standard deviation of the intervals over their mean, 0 to less than 0.25
 */
public record RateCoding(
        double recruitmentRange,
        double minimumRateHz,
        double peakRateHz,
        double peakRateFallHz,
        double gainHz,
        double intervalVariation) {

    /**
     * Recruitment range 30, minimum 8/s, gain 1 and a fall of 10/s as Fuglevand, Winter and Patla 1993 have them. The peak of
     * 40/s, in the middle of the range that they vary, and the variation of 0.2 are defaults of the simulation.
     */
    public static final RateCoding DEFAULT = new RateCoding(30, 8, 40, 10, 1, 0.2);

    /** Intervals are cut off here, so that none becomes negative; Fuglevand, Winter and Patla 1993. */
    static final double CLIP = 3.9;

    public RateCoding {
        if (!(recruitmentRange > 1
                && minimumRateHz > 0
                && peakRateFallHz >= 0
                && peakRateHz - peakRateFallHz > minimumRateHz
                && peakRateHz <= 100
                && gainHz > 0
                && intervalVariation >= 0
                && intervalVariation < 0.25
                && Double.isFinite(recruitmentRange + gainHz))) {
            throw new IllegalArgumentException("rate coding needs recruitmentRange > 1, 0 < minimumRateHz <"
                    + " peakRateHz - peakRateFallHz, peakRateHz <= 100, gainHz > 0 and intervalVariation from 0 to less"
                    + " than 0.25, got " + recruitmentRange + ", " + minimumRateHz + " Hz, " + peakRateHz + " Hz, "
                    + peakRateFallHz + " Hz, " + gainHz + " Hz, " + intervalVariation);
        }
    }

    /** Excitation at which a unit is recruited (equation 1). */
    public double threshold(int rank, int units) {
        return StrictMath.exp(StrictMath.log(recruitmentRange) * rank / units);
    }

    /** Highest rate of a unit, hertz (equation 5). */
    double peakRateHz(int rank, int units) {
        return peakRateHz - peakRateFallHz * threshold(rank, units) / recruitmentRange;
    }

    /** Excitation at which the last unit reaches its highest rate (equation 8). */
    public double maximalExcitation() {
        return recruitmentRange + (peakRateHz - peakRateFallHz - minimumRateHz) / gainHz;
    }

    /** Rate of a unit that is recruited, hertz (equation 2). */
    double rateHz(double excitation, double threshold, double peakRateHz) {
        return Math.min(peakRateHz, minimumRateHz + gainHz * (excitation - threshold));
    }
}
