package org.opentmr.tuning;

import org.opentmr.motion.MotionSet;

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

    /** What settings decide over a session. */
    public static DecisionTrack of(SessionEvidence evidence, Settings settings) {
        DecisionTrack track = new DecisionTrack(evidence.decisions());
        settings.replay(evidence, track);
        return track;
    }

    public int decisions() {
        return motion.length;
    }

    /** Index of the motion decided; {@link MotionSet#NONE} where none was and the set holds no rest. */
    public int motion(int decision) {
        return motion[decision];
    }

    /** 0 to 1 of full speed; 0 at rest. */
    public float speed(int decision) {
        return speed[decision];
    }

    /** Whether the winner was not accepted. */
    public boolean rejected(int decision) {
        return rejected[decision];
    }

    /**
     * Index of the motion that the limb makes; {@link MotionSet#NONE} where it stands still: at rest, where the decision was
     * withheld, and where the contraction is too weak for any speed.
     */
    public int moving(int decision) {
        return speed[decision] > 0 ? motion[decision] : MotionSet.NONE;
    }

    void set(int decision, int decided, double atSpeed, boolean wasRejected) {
        motion[decision] = decided;
        speed[decision] = (float) atSpeed;
        rejected[decision] = wasRejected;
    }
}
