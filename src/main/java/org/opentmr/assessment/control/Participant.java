package org.opentmr.assessment.control;

import java.io.IOException;
import java.util.Optional;
import org.opentmr.motion.MotionSet;

/**
 * Whoever takes part in a test, with their decoder: sees a scene, and after one increment of the decoder answers with a
 * decision.
 */
public interface Participant {

    /** The motions that their decoder tells apart. */
    MotionSet motions();

    /** Time between two decisions. */
    double incrementSeconds();

    /**
     * Shows a scene, lets one increment pass and gives the decision at its end.
     *
     * @return empty where there will be no more, because a recording or a stream has ended
     */
    Optional<Decision> decide(Scene scene) throws IOException;

    /** Whether they see the scene and can react to it; a recording cannot. */
    default boolean reacts() {
        return true;
    }
}
