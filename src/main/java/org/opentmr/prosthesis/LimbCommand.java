package org.opentmr.prosthesis;

import org.opentmr.motion.Motion;

/**
 * What the limb is to do now, after every safety.
 *
 * @param number counts up by one with every command of a session
 * @param seconds from the start of the stream to the end of the window that was decided, or to now where nothing was
 * @param motion decided; rest where nothing may move
 * @param confidence of the decision, 0 to 1
 * @param speed 0 to 1 of the joint's full speed; 0 unless the state is {@link SafetyState#RUNNING}
 * @param safety why nothing moves, where nothing does
 */
public record LimbCommand(
        long number, double seconds, Motion motion, double confidence, double speed, SafetyState safety) {

    public LimbCommand {
        if (!(speed >= 0 && speed <= 1) || (safety != SafetyState.RUNNING && speed != 0)) {
            throw new IllegalArgumentException(
                    "speed must be 0 to 1, and 0 unless running, got speed=" + speed + " while " + safety.word());
        }
    }
}
