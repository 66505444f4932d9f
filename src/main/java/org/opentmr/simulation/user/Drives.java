package org.opentmr.simulation.user;

import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

/** Which way each motion of a set goes along each axis, and which motion takes a limb nearer to a target. */
final class Drives {

    private final MotionSet motions;
    /** {@code [motion][axis]}: 1, -1, or 0 where the motion does not drive the axis. */
    private final int[][] sign;

    private final int[] axes;

    Drives(MotionSet motions) {
        this.motions = motions;
        sign = new int[motions.size()][Axes.COUNT];
        axes = new int[motions.size()];
        for (int k = 0; k < sign.length; k++) {
            for (Motion.Drive drive : motions.get(k).drives()) {
                sign[k][Axes.index(drive.axis())] = drive.direction() == DegreeOfFreedom.Direction.POSITIVE ? 1 : -1;
            }
            for (int each : sign[k]) {
                axes[k] += Math.abs(each);
            }
        }
    }

    MotionSet motions() {
        return motions;
    }

    int sign(int motion, int axis) {
        return sign[motion][axis];
    }

    /** How many axes the motion drives. */
    int axes(int motion) {
        return axes[motion];
    }

    boolean anyMoves(DegreeOfFreedom axis) {
        for (int[] each : sign) {
            if (each[Axes.index(axis)] != 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * The axis to work on: the present one while it is not done, else the one of the largest error among those that some
     * motion brings nearer.
     *
     * @param errors target minus limb, degrees; NaN for an axis without a target
     * @param zone errors of this many degrees are accepted
     * @param present the axis worked on until now, -1 for none
     * @return -1 where nothing is left that these motions could do
     */
    int worstAxis(double[] errors, double zone, int present) {
        if (present >= 0 && Math.abs(errors[present]) > zone && motionFor(errors, zone, present) >= 0) {
            return present;
        }
        int worst = -1;
        double largest = zone;
        for (int axis = 0; axis < errors.length; axis++) {
            if (Math.abs(errors[axis]) > largest && motionFor(errors, zone, axis) >= 0) {
                worst = axis;
                largest = Math.abs(errors[axis]);
            }
        }
        return worst;
    }

    /**
     * The motion that brings an axis nearer; of several the one that drives most axes, all of them towards the target. -1
     * where there is none.
     */
    int motionFor(double[] errors, double zone, int axis) {
        int best = -1;
        for (int k = 0; k < sign.length; k++) {
            if (sign[k][axis] * errors[axis] > 0
                    && bringsAllNearer(k, errors, zone)
                    && (best < 0 || axes[k] > axes[best])) {
                best = k;
            }
        }
        return best;
    }

    private boolean bringsAllNearer(int motion, double[] errors, double zone) {
        for (int axis = 0; axis < errors.length; axis++) {
            if (sign[motion][axis] != 0 && !(sign[motion][axis] * errors[axis] > zone)) {
                return false;
            }
        }
        return true;
    }
}
