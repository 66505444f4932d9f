package org.opentmr.simulation.motorunit;

/**
 * Force of the units: Fuglevand, Winter and Patla 1993, equations 11 to 18. A twitch is P t/T exp(1 − t/T).
 *
 * @param forceRange twitch force of the last unit over that of the first, above 1
 * @param contractionRange longest contraction time over the shortest, above 1
 * @param longestContractionSeconds contraction time of the first unit (as its force goes to 1), above 0
 */
public record Twitches(double forceRange, double contractionRange, double longestContractionSeconds) {

    /** The values of Fuglevand, Winter and Patla 1993: hundredfold, threefold, 90 ms. */
    public static final Twitches DEFAULT = new Twitches(100, 3, 0.09);

    /** Share of the contraction time in an interval below which twitches add up linearly (equation 17). */
    private static final double LINEAR = 0.4;

    private static final double LINEAR_GAIN = sigmoid(LINEAR) / LINEAR;

    /** Up to here the gain is tabulated; from here on exp(−2x³) is below 2e-7 and left out. */
    private static final double TABLE_END = 2;

    /** Linear interpolation in steps of 1/512 is right to 1e-5. */
    private static final int STEPS_PER_UNIT = 512;

    private static final double[] TABLE = table();

    public Twitches {
        if (!(forceRange > 1
                && contractionRange > 1
                && longestContractionSeconds > 0
                && Double.isFinite(forceRange + contractionRange + longestContractionSeconds))) {
            throw new IllegalArgumentException(
                    "twitches need forceRange > 1, contractionRange > 1 and longestContractionSeconds > 0, got "
                            + forceRange + ", " + contractionRange + ", " + longestContractionSeconds + " s");
        }
    }

    /** Twitch force in units of the weakest (equation 13). */
    double force(int rank, int units) {
        return StrictMath.exp(StrictMath.log(forceRange) * rank / units);
    }

    /** Contraction time, seconds (equations 14 and 15): the stronger, the faster. */
    double contractionSeconds(int rank, int units) {
        double exponent = StrictMath.log(contractionRange) / StrictMath.log(forceRange);
        return longestContractionSeconds * StrictMath.pow(force(rank, units), -exponent);
    }

    /**
     * How much of its force a twitch adds after an interval (equations 16 to 18): 1 while the muscle relaxes between
     * discharges, less as tetanus saturates.
     *
     * @param x contraction time over the interval since the last discharge
     */
    static double gain(double x) {
        if (x < LINEAR) {
            return 1;
        }
        if (x >= TABLE_END) {
            return 1 / x / LINEAR_GAIN;
        }
        double place = x * STEPS_PER_UNIT;
        int at = (int) place;
        return TABLE[at] + (place - at) * (TABLE[at + 1] - TABLE[at]);
    }

    private static double sigmoid(double x) {
        return 1 - StrictMath.exp(-2 * x * x * x);
    }

    private static double[] table() {
        double[] table = new double[(int) (TABLE_END * STEPS_PER_UNIT) + 2];
        for (int i = 1; i < table.length; i++) {
            double x = (double) i / STEPS_PER_UNIT;
            table[i] = sigmoid(x) / x / LINEAR_GAIN;
        }
        return table;
    }
}
