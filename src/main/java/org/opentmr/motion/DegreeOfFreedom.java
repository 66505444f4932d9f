package org.opentmr.motion;

/** One axis along which a limb or a prosthesis moves; the positive direction is named first. */
public enum DegreeOfFreedom {
    SHOULDER_FLEXION("shoulder flexion", "shoulder extension"),
    SHOULDER_ABDUCTION("shoulder abduction", "shoulder adduction"),
    HUMERAL_ROTATION("humeral internal rotation", "humeral external rotation"),
    ELBOW("elbow flexion", "elbow extension"),
    FOREARM_ROTATION("pronation", "supination"),
    WRIST_FLEXION("wrist flexion", "wrist extension"),
    WRIST_DEVIATION("radial deviation", "ulnar deviation"),
    HAND("hand close", "hand open"),
    KNEE("knee flexion", "knee extension"),
    ANKLE("dorsiflexion", "plantarflexion"),
    FOOT_INVERSION("inversion", "eversion");

    private final String positive;
    private final String negative;

    DegreeOfFreedom(String positive, String negative) {
        this.positive = positive;
        this.negative = negative;
    }

    /** The plain name of the motion along this axis. */
    public String motionName(Direction direction) {
        return direction == Direction.POSITIVE ? positive : negative;
    }

    /** Which way along the axis. */
    public enum Direction {
        POSITIVE,
        NEGATIVE
    }
}
