package org.opentmr.simulation.user;

import java.util.Arrays;
import org.opentmr.motion.Posture;

/**
 * The limb as the person knows it at one moment: where it was a reaction time ago, how fast it went, and where they reckon it
 * would come to rest if they relaxed now. Degrees and degrees/s.
 */
final class Outlook {

    /** Speed is judged over this time; default of the simulation. */
    private static final int SPEED_STEPS = 20;

    private final Sight sight;
    private final Expectation expectation;
    private final double anticipationAtFirst;
    private final double lagSeconds;
    private final int deviceSteps;
    private final double[] goal = new double[Axes.COUNT];
    private final double[] errors = new double[Axes.COUNT];
    private final double[] speeds = new double[Axes.COUNT];
    private double anticipation;
    private long since;
    private long attended;
    private long look = -1;

    Outlook(UserSpec spec, Sight sight, Expectation expectation) {
        this.sight = sight;
        this.expectation = expectation;
        anticipationAtFirst = spec.aim().anticipation();
        lagSeconds = spec.effort().lagSeconds();
        deviceSteps = SyntheticUser.steps(spec.aim().expectedDelaySeconds());
        Arrays.fill(goal, Double.NaN);
    }

    /** Turns to a new task; what was seen before it was set does not matter any more. */
    void begin(Task task, long setAt, double practice) {
        Arrays.fill(goal, Double.NaN);
        Posture target = task.target();
        if (target != null) {
            target.axes().forEach(axis -> goal[Axes.index(axis)] = target.angle(axis));
        }
        since = setAt;
        attended = setAt;
        anticipation = 1 - (1 - anticipationAtFirst) * practice;
    }

    /**
     * Looks.
     *
     * @param delaySteps age of what reaches the mind now; it never goes back to older looks than it already had
     * @param comingSpeed expected of the motion meant now, degrees/s
     */
    void look(long now, long delaySteps, int motion, double comingSpeed, Drives drives) {
        attended = Math.max(attended, now - delaySteps);
        look = sight.lookAt(attended);
        if (look < 0) {
            Arrays.fill(speeds, Double.NaN);
            Arrays.fill(errors, Double.NaN);
            return;
        }
        long before = sight.lookAt(Math.max(since, sight.step(look) - SPEED_STEPS));
        for (int axis = 0; axis < Axes.COUNT; axis++) {
            speeds[axis] = speed(axis, before);
            errors[axis] = Double.isNaN(goal[axis]) ? Double.NaN : error(axis, now, motion, comingSpeed, drives);
        }
    }

    private double error(int axis, long now, int motion, double comingSpeed, Drives drives) {
        double coasting = motion < 0 ? 0 : drives.sign(motion, axis) * comingSpeed * lagSeconds;
        double unseen = expectation.travel(axis, answeredStep(), now) + coasting;
        return goal[axis] - sight.angle(look, axis) - anticipation * unseen;
    }

    private double speed(int axis, long before) {
        if (before < 0 || sight.step(look) <= sight.step(before)) {
            return 0;
        }
        double seconds = (sight.step(look) - sight.step(before)) * SyntheticUser.STEP_SECONDS;
        return (sight.angle(look, axis) - sight.angle(before, axis)) / seconds;
    }

    boolean hasSeen() {
        return look >= 0;
    }

    /** The step whose effort what is seen now answers, as far as they know the delay of the limb. */
    long answeredStep() {
        return Math.max(since, sight.step(look) - deviceSteps);
    }

    int deviceSteps() {
        return deviceSteps;
    }

    double angle(int axis) {
        return look < 0 ? Double.NaN : sight.angle(look, axis);
    }

    /** NaN for an axis that the limb does not have. */
    double speed(int axis) {
        return speeds[axis];
    }

    /** Target minus where the limb would come to rest; NaN for an axis without a target. The same array each time. */
    double[] errors() {
        return errors;
    }

    /** Mean speed along the axes of a motion, positive where they go the motion's way. */
    double speedAlong(int motion, Drives drives) {
        double sum = 0;
        for (int axis = 0; axis < Axes.COUNT; axis++) {
            if (drives.sign(motion, axis) != 0) {
                sum += drives.sign(motion, axis) * speeds[axis];
            }
        }
        return sum / drives.axes(motion);
    }

    /** The fastest that any axis goes which the motion does not drive; 0 for a motion of -1 looks at all. */
    double speedBeside(int motion, Drives drives) {
        double fastest = 0;
        for (int axis = 0; axis < Axes.COUNT; axis++) {
            if ((motion < 0 || drives.sign(motion, axis) == 0) && Math.abs(speeds[axis]) > fastest) {
                fastest = Math.abs(speeds[axis]);
            }
        }
        return fastest;
    }

    /** Error of the axis of a motion that will be done first; negative beyond the target. */
    double remaining(int motion, Drives drives) {
        double least = Double.POSITIVE_INFINITY;
        for (int axis = 0; axis < Axes.COUNT; axis++) {
            if (drives.sign(motion, axis) != 0 && !Double.isNaN(errors[axis])) {
                least = Math.min(least, drives.sign(motion, axis) * errors[axis]);
            }
        }
        return least;
    }
}
