package org.opentmr.simulation.user;

import java.util.SplittableRandom;

/** From intent to effort: the lag of the muscle, noise in proportion to the effort, and tiring. */
final class Contractor {

    private final Effort spec;
    private final Tiring tiring;
    private final SplittableRandom random;
    private final double follow;
    private final double noiseMemory;
    private final double noiseInput;
    private final double[] drive;
    private final double[] effort;
    private double noise;
    private double tiredness;

    Contractor(Effort spec, Tiring tiring, int motions, SplittableRandom random) {
        this.spec = spec;
        this.tiring = tiring;
        this.random = random;
        // Exact for an input that is constant within a step.
        follow = 1 - StrictMath.exp(-SyntheticUser.STEP_SECONDS / spec.lagSeconds());
        noiseMemory = StrictMath.exp(-2 * Math.PI * spec.noiseHz() * SyntheticUser.STEP_SECONDS);
        noiseInput = Math.sqrt(1 - noiseMemory * noiseMemory);
        drive = new double[motions];
        effort = new double[motions];
        noise = random.nextGaussian();
    }

    /**
     * Lets one step pass.
     *
     * @param motion meant, -1 for none
     * @param intent share of a maximal contraction that is meant
     * @param steadiness multiplies the noise; falls with practice
     */
    void advance(int motion, double intent, double steadiness) {
        noise = noiseMemory * noise + noiseInput * random.nextGaussian();
        double wobble = Math.max(0, 1 + spec.noise() * steadiness * (1 + tiring.noiseGrowth() * tiredness) * noise);
        double most = 0;
        for (int k = 0; k < drive.length; k++) {
            double wanted = k == motion ? intent * (1 + tiring.effortGrowth() * tiredness) : 0;
            drive[k] += follow * (wanted - drive[k]);
            effort[k] = Math.min(1, drive[k] * wobble);
            most = Math.max(most, effort[k]);
        }
        tiredness = tiring.advance(tiredness, most, SyntheticUser.STEP_SECONDS);
    }

    /** Effort without noise: what the person feels to be doing. */
    double drive(int motion) {
        return drive[motion];
    }

    /** 0 to 1 for each motion; the same array each time. */
    double[] effort() {
        return effort;
    }

    double tiredness() {
        return tiredness;
    }
}
