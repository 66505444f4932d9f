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

    /** How fast the finest effort is raised while the limb stands or crawls, per second; default of the simulation. */
    private static final double RAISE = 2;

    /** How fast finer efforts are tried while the limb goes too fast, per second; default of the simulation. */
    private static final double LOWER = 0.5;

    /** Below this share of the speed that is wanted the limb crawls; default of the simulation. */
    private static final double CRAWL = 0.5;

    /** An effort so little above the finest counts as the finest; default of the simulation. */
    private static final double AS_FINE = 1.1;

    /** Share of the usual effort from which on the speed seen tells what that is worth; default of the simulation. */
    private static final double TELLING = 0.6;

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
        double wanted = remaining / spec.aim().closingSeconds();
        boolean graded = effort <= full(motion) * finest[motion] * AS_FINE;
        if (graded && seen < Math.max(STILL, CRAWL * wanted)) {
            finest[motion] = Math.min(1, finest[motion] * (1 + RAISE * SyntheticUser.STEP_SECONDS));
        } else if (seen > wanted) {
            double finer = finest[motion] * (1 - LOWER * SyntheticUser.STEP_SECONDS);
            finest[motion] = Math.max(spec.effort().finest(), finer);
        }
        // Close to the effort at which a limb just moves, speed says little about what the usual effort is worth.
        if (seen >= STILL && effort > TELLING * usual) {
            expectation.learnSpeed(motion, seen, effort);
        }
    }
}
