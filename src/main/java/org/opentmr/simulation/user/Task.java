package org.opentmr.simulation.user;

import org.jspecify.annotations.Nullable;
import org.opentmr.motion.Posture;

/** What the person was asked to do: hold a motion, bring the limb to a target, or (both absent) relax. */
record Task(int cue, @Nullable Posture target, double toleranceDegrees) {

    static final int NO_CUE = -1;

    static final Task RELAX = new Task(NO_CUE, null, 0);

    boolean isRelaxed() {
        return cue == NO_CUE && target == null;
    }
}
