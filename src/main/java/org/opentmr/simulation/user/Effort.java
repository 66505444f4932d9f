package org.opentmr.simulation.user;

/**
 * How a person contracts. Efforts are shares of a maximal voluntary contraction.
 *
 * @param usual of a contraction that is not graded down, above 0
 * @param strongest that repeated failure drives them to, {@code usual} to 1
 * @param finest how far an effort is graded down near a target, as a share of {@code usual}, above 0 and at most 1; they
 *     learn by seeing where the limb needs more
 * @param lagSeconds time constant with which muscle follows intent (first order), above 0
 * @param noise standard deviation of the effort as a share of the effort itself (signal-dependent noise, Harris and Wolpert
 *     1998), 0 to 1
 * @param noiseHz corner of the first-order low-pass that shapes the noise, above 0
 */
public record Effort(double usual, double strongest, double finest, double lagSeconds, double noise, double noiseHz) {

    public Effort {
        if (!(usual > 0
                && strongest >= usual
                && strongest <= 1
                && finest > 0
                && finest <= 1
                && lagSeconds > 0
                && lagSeconds <= 1
                && noise >= 0
                && noise <= 1
                && noiseHz > 0
                && noiseHz <= 50)) {
            throw new IllegalArgumentException(
                    "an effort needs 0 < usual <= strongest <= 1, finest above 0 to 1, a lag above"
                            + " 0 to 1 s, noise 0 to 1 and a corner above 0 to 50 Hz, got usual=" + usual
                            + ", strongest="
                            + strongest + ", finest=" + finest + ", lagSeconds=" + lagSeconds + ", noise=" + noise
                            + ", noiseHz=" + noiseHz);
        }
    }
}
