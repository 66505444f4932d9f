package org.opentmr.simulation.motorunit;

/**
 * The slow waver of neural drive that all units of a muscle share (common drive, De Luca, LeFever, McCue and Xenakis 1982),
 * and partly all muscles.
 *
 * @param variation standard deviation of the drive over its mean, 0 to less than 0.5
 * @param cutoffHz corner of both of its low-passes, above 0 and at most 20
 * @param amongAll share of its power that all muscles have in common, 0 to 1
 */
public record DriveNoise(double variation, double cutoffHz, double amongAll) {

    /** Defaults of the simulation: 5 %, 2 Hz, 0.3. De Luca and others 1982 saw common drive between 0 and a few hertz. */
    public static final DriveNoise DEFAULT = new DriveNoise(0.05, 2, 0.3);

    public DriveNoise {
        if (!(variation >= 0 && variation < 0.5 && cutoffHz > 0 && cutoffHz <= 20 && amongAll >= 0 && amongAll <= 1)) {
            throw new IllegalArgumentException("drive noise needs variation from 0 to less than 0.5, cutoffHz above 0"
                    + " to 20 and amongAll from 0 to 1, got " + variation + ", " + cutoffHz + " Hz, " + amongAll);
        }
    }

    /** The two noises of unit variance, of one muscle and of all, joined to the relative change of its drive. */
    double of(double own, double all) {
        return variation * (Math.sqrt(1 - amongAll) * own + Math.sqrt(amongAll) * all);
    }
}
