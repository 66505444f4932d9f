package org.opentmr.assessment.control;

import org.opentmr.motion.Motion;

/**
 * What was decoded from a participant.
 *
 * @param motion decided; rest where none was or where it was rejected
 * @param speed 0 to 1 of full speed
 * @param confidence 0 to 1
 */
public record Decision(Motion motion, double speed, double confidence) {

    public Decision {
        if (!(speed >= 0 && speed <= 1)) {
            throw new IllegalArgumentException("a decision needs a speed from 0 to 1, got " + speed);
        }
    }
}
