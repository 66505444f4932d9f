package org.opentmr.simulation.user;

import java.util.SplittableRandom;

/**
 * How long it takes from something seen to the answer: log-normal, drawn anew for each reaction, no further than
 * {@value #FURTHEST} standard deviations from the median.
 *
 * @param medianSeconds at least {@link SyntheticUser#STEP_SECONDS}, at most 1 s
 * @param logScatter standard deviation of the natural logarithm, 0 to 0.5
 */
public record Reaction(double medianSeconds, double logScatter) {

    /** Keeps what has to be remembered of the past bounded; default of the simulation. */
    private static final double FURTHEST = 2.5;

    public Reaction {
        if (!(medianSeconds >= SyntheticUser.STEP_SECONDS
                && medianSeconds <= 1
                && logScatter >= 0
                && logScatter <= 0.5)) {
            throw new IllegalArgumentException("a reaction needs a median of " + SyntheticUser.STEP_SECONDS
                    + " to 1 s and a scatter of 0 to 0.5, got medianSeconds=" + medianSeconds + ", logScatter="
                    + logScatter);
        }
    }

    double draw(SplittableRandom random) {
        double z = Math.max(-FURTHEST, Math.min(FURTHEST, random.nextGaussian()));
        return medianSeconds * StrictMath.exp(logScatter * z);
    }

    double longestSeconds() {
        return medianSeconds * StrictMath.exp(logScatter * FURTHEST);
    }
}
