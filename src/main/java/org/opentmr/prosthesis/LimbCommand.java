package org.opentmr.prosthesis;

import java.util.List;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSpeed;

/**
 * What the limb is to do now, after every safety.
 *
 * @param number counts up by one with every command of a session
 * @param seconds from the start of the stream to the end of the window that was decided, or to now where nothing was
 * @param motion decided; rest where nothing may move
 * @param confidence of the decision, 0 to 1; NaN where the decoder knows none
 * @param speed 0 to 1 of the joint's full speed, of the fastest motion; 0 unless the state is {@link SafetyState#RUNNING}
 * @param safety why nothing moves, where nothing does
 * @param going the motions that go on, each at its speed; usually the one decided, several with simultaneous control, none
 *     unless running
 */
public record LimbCommand(
        long number,
        double seconds,
        Motion motion,
        double confidence,
        double speed,
        SafetyState safety,
        List<MotionSpeed> going) {

    public LimbCommand {
        going = List.copyOf(going);
        if (safety != SafetyState.RUNNING && !going.isEmpty()) {
            throw new IllegalArgumentException("nothing goes on unless running, got " + going + " while " + safety.word());
        }
        if (!(speed >= 0 && speed <= 1) || (safety != SafetyState.RUNNING && speed != 0)) {
            throw new IllegalArgumentException(
                    "speed must be 0 to 1, and 0 unless running, got speed=" + speed + " while " + safety.word());
        }
    }

    /** One motion at a time. */
    public LimbCommand(
            long number, double seconds, Motion motion, double confidence, double speed, SafetyState safety) {
        this(
                number,
                seconds,
                motion,
                confidence,
                speed,
                safety,
                speed > 0 && speed <= 1 && !motion.isRest() ? List.of(new MotionSpeed(motion, speed)) : List.of());
    }
}
