package org.opentmr.simulation.user;

import java.util.Arrays;

/**
 * Grades the effort of each motion near a target: a speed in proportion to the remaining error is wanted, at most the one
 * that the usual effort gives. What effort a speed takes is learned from what is seen, and so is the finest effort that
 * moves the limb at all.
 */
final class Steering {

    /** A limb slower than this, in degrees/s, looks as if it stood; default of the simulation. */
    static final double STILL = 2;

    /** How fast the finest effort is raised while the limb stands, per second; default of the simulation. */
    private static final double RAISE = 1.2;

    /** How fast finer efforts are tried while the limb goes too fast, per second; default of the simulation. */
    private static final double LOWER = 0.5;

    private final UserSpec spec;
    private final Expectation expectation;
    private final double[] finest;
    private final double[] strength;

    Steering(UserSpec spec, Expectation expectation, int motions) {
        this.spec = spec;
        this.expectation = expectation;
        finest = new double[motions];
        strength = new double[motions];
        Arrays.fill(finest, spec.effort().finest());
        Arrays.fill(strength, 1);
    }

    /** A new task: half (on a logarithmic scale) of the extra strength that failures led to is given up. */
    void relent() {
        for (int k = 0; k < strength.length; k++) {
            strength[k] = Math.sqrt(strength[k]);
        }
    }

    /** The motion did not come: more next time. */
    void strengthen(int motion) {
        double most = spec.effort().strongest() / spec.effort().usual();
        strength[motion] = Math.min(most, strength[motion] * spec.patience().strengthening());
    }

    /** Effort of a contraction that is not graded. */
    double full(int motion) {
        return Math.min(spec.effort().strongest(), spec.effort().usual() * strength[motion]);
    }

    /** Effort towards a target so many degrees ahead. */
    double towards(int motion, double remaining) {
        double wanted = remaining / spec.aim().closingSeconds();
        double grade = wanted / expectation.speed(motion, full(motion));
        return full(motion) * Math.max(finest[motion], Math.min(1, grade));
    }

    /**
     * Takes in one step of seen motion.
     *
     * @param seen speed along the motion, degrees/s
     * @param effort that it answers
     * @param remaining degrees to go
     */
    void learn(int motion, double seen, double effort, double remaining) {
        double usual = spec.effort().usual();
        if (seen < STILL) {
            finest[motion] = Math.min(1, finest[motion] * (1 + RAISE * SyntheticUser.STEP_SECONDS));
            return;
        }
        // What a limb does in the tail of a contraction says nothing about what the effort is worth.
        if (effort > 0.05 * usual) {
            expectation.learnSpeed(motion, seen, effort);
        }
        if (seen > remaining / spec.aim().closingSeconds()) {
            double finer = finest[motion] * (1 - LOWER * SyntheticUser.STEP_SECONDS);
            finest[motion] = Math.max(spec.effort().finest(), finer);
        }
    }
}
