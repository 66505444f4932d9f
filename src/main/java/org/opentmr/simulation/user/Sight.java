package org.opentmr.simulation.user;

import java.util.Arrays;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Posture;

/**
 * What was seen of the limb and when, so that it can be looked up later than it happened. Time is in steps of the user's
 * clock; of several looks within one step the last counts.
 */
final class Sight {

    private final long[] steps;
    private final double[][] degrees;
    private long looks;

    /** @param memorySteps how far back it remembers */
    Sight(int memorySteps) {
        steps = new long[memorySteps + 2];
        degrees = new double[memorySteps + 2][Axes.COUNT];
    }

    void see(Posture limb, long step) {
        if (looks == 0 || steps[place(looks - 1)] != step) {
            looks++;
        }
        int at = place(looks - 1);
        steps[at] = step;
        Arrays.fill(degrees[at], Double.NaN);
        for (DegreeOfFreedom axis : limb.axes()) {
            degrees[at][Axes.index(axis)] = limb.angle(axis);
        }
    }

    /** The look that was the last one at a step, -1 where there was none. */
    long lookAt(long step) {
        for (long look = looks - 1; look >= 0 && look > looks - 1 - steps.length; look--) {
            if (steps[place(look)] <= step) {
                return look;
            }
        }
        return -1;
    }

    /** Angle in degrees, NaN for an axis that the limb does not have. */
    double angle(long look, int axis) {
        return degrees[place(look)][axis];
    }

    long step(long look) {
        return steps[place(look)];
    }

    private int place(long look) {
        return (int) (look % steps.length);
    }
}
