package org.opentmr.assessment.control;

import java.util.List;
import org.opentmr.decoder.Decoder;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSpeed;

/**
 * What was decoded from a participant.
 *
 * @param motion decided; rest where none was or where it was rejected
 * @param speed 0 to 1 of full speed
 * @param confidence 0 to 1; NaN where the decoder knows none
 * @param going the motions that go on, each at its speed: usually the one decided, several with simultaneous control
 */
public record Decision(Motion motion, double speed, double confidence, List<MotionSpeed> going) {

    public Decision {
        going = List.copyOf(going);
        if (!(speed >= 0 && speed <= 1)) {
            throw new IllegalArgumentException("a decision needs a speed from 0 to 1, got " + speed);
        }
    }

    /** One motion at a time. */
    public Decision(Motion motion, double speed, double confidence) {
        this(
                motion,
                speed,
                confidence,
                speed > 0 && speed <= 1 && !motion.isRest() ? List.of(new MotionSpeed(motion, speed)) : List.of());
    }

    /** What a decoder has just decided. */
    public static Decision of(Decoder decoder) {
        return new Decision(
                decoder.motion(),
                decoder.command().speed(),
                decoder.command().confidence(),
                decoder.motionSpeeds());
    }
}
