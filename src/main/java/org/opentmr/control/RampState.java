package org.opentmr.control;

import java.util.Arrays;
import org.opentmr.signal.HotPath;

/** The counters of a velocity ramp. */
final class RampState {

    private final int length;
    private final int down;
    private final int[] counters;

    /** The last decision where all other counters are 0, else none. */
    private int alone = Command.NO_MOTION;

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
        if (decision == alone && decision != Command.NO_MOTION) {
            // Most decisions repeat the one before, and then nothing else is left to fall.
            counters[decision] = Math.min(length, counters[decision] + 1);
        } else {
            countAll(decision);
        }
        return decision == Command.NO_MOTION ? 0 : counters[decision] / (double) length;
    }

    private void countAll(int decision) {
        alone = decision;
        for (int k = 0; k < counters.length; k++) {
            if (k == decision) {
                counters[k] = Math.min(length, counters[k] + 1);
            } else {
                counters[k] = Math.max(0, counters[k] - down);
                alone = counters[k] > 0 ? Command.NO_MOTION : alone;
            }
        }
    }

    int counter(int motion) {
        return counters[motion];
    }

    void reset() {
        Arrays.fill(counters, 0);
        alone = Command.NO_MOTION;
    }
}
