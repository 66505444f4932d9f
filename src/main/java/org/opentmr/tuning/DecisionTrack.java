package org.opentmr.tuning;

/**
 * What control decides at every decision of a session, with some settings. Written anew by every
 * {@link Settings#replay}; one element per decision of the {@link SessionEvidence}.
 */
public final class DecisionTrack {

    private final int[] motion;
    private final float[] speed;
    private final boolean[] rejected;

    public DecisionTrack(int decisions) {
        motion = new int[decisions];
        speed = new float[decisions];
        rejected = new boolean[decisions];
    }

    public int decisions() {
        return motion.length;
    }

    /** Index of the motion to make; {@link org.opentmr.motion.MotionSet#NONE} where none and the set holds no rest. */
    public int motion(int decision) {
        return motion[decision];
    }

    /** 0 to 1 of full speed. */
    public float speed(int decision) {
        return speed[decision];
    }

    /** Whether the winner was not accepted. */
    public boolean rejected(int decision) {
        return rejected[decision];
    }

    void set(int decision, int decided, double atSpeed, boolean wasRejected) {
        motion[decision] = decided;
        speed[decision] = (float) atSpeed;
        rejected[decision] = wasRejected;
    }
}
