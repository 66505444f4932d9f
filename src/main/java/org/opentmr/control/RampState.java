package org.opentmr.control;

import java.util.Arrays;
import org.opentmr.signal.HotPath;

/** The counters of a velocity ramp. */
final class RampState {

    private final int length;
    private final int down;
    private final int[] counters;

    RampState(VelocityRamp design, int motions) {
        length = design.length();
        down = design.down();
        counters = new int[motions];
    }

    /**
     * Counts a decision, {@link Command#NO_MOTION} being none.
     *
     * @return what its speed is to be multiplied by, 0 to 1
     */
    @HotPath
    double advance(int decision) {
        for (int k = 0; k < counters.length; k++) {
            counters[k] = k == decision ? Math.min(length, counters[k] + 1) : Math.max(0, counters[k] - down);
        }
        return decision == Command.NO_MOTION ? 0 : counters[decision] / (double) length;
    }

    int counter(int motion) {
        return counters[motion];
    }

    void reset() {
        Arrays.fill(counters, 0);
    }
}
