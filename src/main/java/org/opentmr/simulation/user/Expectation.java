package org.opentmr.simulation.user;

import java.util.Arrays;

/**
 * What a person reckons the limb is doing that they cannot see yet: a copy of what they meant, run through what they have
 * learned of the limb's speed (a forward model as in Miall, Weir, Wolpert and Stein 1993). The speed is learned from what is
 * seen, motion by motion; the gain of the controller is not known here.
 */
final class Expectation {

    /** Bounds of a limb's speed at the usual effort that a person would believe, degrees/s; defaults of the simulation. */
    private static final double SLOWEST = 5;

    private static final double FASTEST = 400;

    /** Time over which a seen speed replaces the believed one; default of the simulation. */
    private static final double LEARNING_SECONDS = 0.4;

    /** Share of a surprise that is taken over after a movement; default of the simulation. */
    private static final double LEARNING_SHARE = 0.4;

    private final Drives drives;
    private final double usualEffort;
    private final double[] pace;
    private final int[] motions;
    private final double[] speeds;
    private final double[] drive;

    Expectation(Drives drives, double usualEffort, double degreesPerSecond, int memorySteps) {
        this.drives = drives;
        this.usualEffort = usualEffort;
        pace = new double[drives.motions().size()];
        Arrays.fill(pace, degreesPerSecond);
        motions = new int[memorySteps];
        speeds = new double[memorySteps];
        drive = new double[memorySteps];
        forget();
    }

    /** Nothing is under way. */
    void forget() {
        Arrays.fill(motions, -1);
    }

    /** The speed of the limb that a felt effort should lead to, degrees/s. */
    double speed(int motion, double effort) {
        return pace[motion] * effort / usualEffort;
    }

    /** Notes what is done in a step. */
    void note(long step, int motion, double effort) {
        int at = place(step);
        motions[at] = motion;
        drive[at] = effort;
        speeds[at] = motion < 0 ? 0 : speed(motion, effort);
    }

    /** How far an axis should have moved by what was done in the steps from one (inclusive) to another (exclusive), degrees. */
    double travel(int axis, long from, long to) {
        double sum = 0;
        for (long step = Math.max(from, Math.max(0, to - motions.length)); step < to; step++) {
            int at = place(step);
            if (motions[at] >= 0) {
                sum += drives.sign(motions[at], axis) * speeds[at];
            }
        }
        return sum * SyntheticUser.STEP_SECONDS;
    }

    /** The effort that was felt at a step, 0 where another motion was meant. */
    double driveAt(int motion, long step) {
        if (step < 0) {
            return 0;
        }
        return motions[place(step)] == motion ? drive[place(step)] : 0;
    }

    /** Takes in the speed seen in one step, which answers an effort of some time ago. */
    void learnSpeed(int motion, double degreesPerSecond, double effort) {
        double seen = degreesPerSecond * usualEffort / effort;
        believe(motion, pace[motion] + (seen - pace[motion]) * SyntheticUser.STEP_SECONDS / LEARNING_SECONDS);
    }

    /** Takes in how far a whole movement went, where another distance was expected. */
    void learnTravel(int motion, double seenDegrees, double expectedDegrees) {
        double surprise = Math.max(0.5, Math.min(2, seenDegrees / expectedDegrees));
        believe(motion, pace[motion] * StrictMath.pow(surprise, LEARNING_SHARE));
    }

    private void believe(int motion, double degreesPerSecond) {
        pace[motion] = Math.max(SLOWEST, Math.min(FASTEST, degreesPerSecond));
    }

    private int place(long step) {
        return (int) (step % motions.length);
    }
}
