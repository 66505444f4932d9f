package org.opentmr.prosthesis.limb;

import java.util.List;
import java.util.stream.Stream;
import org.opentmr.motion.DegreeOfFreedom;

/**
 * The virtual limb of each amputation level: the joints that its prosthesis replaces. All figures are defaults of the
 * simulation, round numbers near what a healthy joint does, not measurements of a product; a joint rests where it can move
 * both ways. The hand's angle is its aperture: 0 open, 90 closed.
 */
public final class Limbs {

    /** Full speed of every joint of the virtual limb; default of the simulation. */
    public static final double DEGREES_PER_SECOND = 100;

    /** Full speed after 0.2 s, about the time in which a small geared motor gets there; default of the simulation. */
    public static final double DEGREES_PER_SECOND_SQUARED = 500;

    private static final List<Joint> HAND_AND_WRIST = List.of(
            joint(DegreeOfFreedom.FOREARM_ROTATION, -85, 85, 0),
            joint(DegreeOfFreedom.WRIST_FLEXION, -75, 75, 0),
            joint(DegreeOfFreedom.HAND, 0, 90, 45));
    private static final List<Joint> FROM_ELBOW = Stream.concat(
                    Stream.of(joint(DegreeOfFreedom.ELBOW, 0, 135, 60)), HAND_AND_WRIST.stream())
            .toList();
    private static final List<Joint> FROM_SHOULDER = Stream.concat(
                    Stream.of(
                            joint(DegreeOfFreedom.SHOULDER_FLEXION, -45, 150, 0),
                            joint(DegreeOfFreedom.SHOULDER_ABDUCTION, -20, 120, 0),
                            joint(DegreeOfFreedom.HUMERAL_ROTATION, -60, 80, 0)),
                    FROM_ELBOW.stream())
            .toList();
    private static final Joint ANKLE = joint(DegreeOfFreedom.ANKLE, -45, 20, 0);

    private Limbs() {}

    /**
     * The joints of the prosthesis of a level, from the trunk outwards. A transradial prosthesis turns in its wrist, which
     * counts as rotation of the forearm.
     */
    public static LimbSpec of(AmputationLevel level) {
        return new LimbSpec(
                switch (level) {
                    case SHOULDER_DISARTICULATION -> FROM_SHOULDER;
                    case TRANSHUMERAL -> FROM_ELBOW;
                    case TRANSRADIAL -> HAND_AND_WRIST;
                    case TRANSFEMORAL -> List.of(joint(DegreeOfFreedom.KNEE, 0, 120, 45), ANKLE);
                    case TRANSTIBIAL -> List.of(ANKLE, joint(DegreeOfFreedom.FOOT_INVERSION, -20, 30, 0));
                });
    }

    private static Joint joint(DegreeOfFreedom axis, double lowest, double highest, double rest) {
        return new Joint(axis, lowest, highest, rest, DEGREES_PER_SECOND, DEGREES_PER_SECOND_SQUARED);
    }
}
