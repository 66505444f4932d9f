package org.opentmr.motion;

/**
 * A motion that goes on.
 *
 * @param motion not rest
 * @param speed above 0 to 1 of the joints' full speed
 */
public record MotionSpeed(Motion motion, double speed) {

    public MotionSpeed {
        if (motion.isRest() || !(speed > 0 && speed <= 1)) {
            throw new IllegalArgumentException(
                    "a motion goes on at a speed above 0 to 1 and is not rest, got " + motion + " at " + speed);
        }
    }
}
