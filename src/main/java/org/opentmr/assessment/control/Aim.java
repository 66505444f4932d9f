package org.opentmr.assessment.control;

import org.opentmr.motion.Posture;

/**
 * Where a limb is to go and stay.
 *
 * @param target its middle
 * @param toleranceDegrees how far from it each axis may be, above 0
 */
record Aim(Posture target, double toleranceDegrees) {

    boolean reachedBy(Posture limb) {
        return target.within(toleranceDegrees, limb);
    }
}
