package org.opentmr.assessment.control;

import java.util.List;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Motion;

/** Groups of motions that are reported apart, as Kuiken 2009 does. */
public enum MotionGroup {
    HAND("hand"),
    ARM("elbow and wrist"),
    LEG("leg"),
    OTHER("other");

    private final String label;

    MotionGroup(String label) {
        this.label = label;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** A motion that drives the hand is one of the hand, whatever else it drives. */
    public static MotionGroup of(Motion motion) {
        if (drives(motion, DegreeOfFreedom.HAND)) {
            return HAND;
        }
        if (drives(motion, DegreeOfFreedom.KNEE, DegreeOfFreedom.ANKLE, DegreeOfFreedom.FOOT_INVERSION)) {
            return LEG;
        }
        return motion.drives().isEmpty() ? OTHER : ARM;
    }

    private static boolean drives(Motion motion, DegreeOfFreedom... axes) {
        return motion.drives().stream().anyMatch(drive -> List.of(axes).contains(drive.axis()));
    }
}
