package org.opentmr.control;

import org.opentmr.motion.MotionSet;
import org.opentmr.signal.HotPath;

/**
 * What the prosthesis is told, and what every stage of control did to get there. Owned by the caller, written anew at every
 * decision; a new one says no motion. Motions are indices in the decoder's
 * {@link MotionSet}, or {@link #NO_MOTION}.
 *
 * <p>Several motions may go on at once, each at its own {@link #speed(int)}; {@link #decision()} names them as one where the
 * set holds their combination, else it names the fastest.
 */
public final class Command {

    /** Nothing moves, and the motion set holds no rest that could say so. */
    public static final int NO_MOTION = MotionSet.NONE;

    private int winner = NO_MOTION;
    private double confidence;
    private RejectionReason rejection = RejectionReason.NONE;
    private int afterRejection = NO_MOTION;
    private int afterVote = NO_MOTION;
    private int decision = NO_MOTION;
    private double speed;
    private double[] speeds = {};

    /** The motions that were let go on, of which there are {@link #goingOn}: few, so that a new decision begins fast. */
    private int[] going = {};

    private boolean[] listed = {};
    private int goingOn;

    /** The motion of the largest posterior; {@link #NO_MOTION} where the posterior is invalid. */
    public int winner() {
        return winner;
    }

    /** The winner's posterior, 0 to 1; 0 where the posterior is invalid, NaN where control knows no probability. */
    public double confidence() {
        return confidence;
    }

    public RejectionReason rejection() {
        return rejection;
    }

    public boolean isRejected() {
        return rejection != RejectionReason.NONE;
    }

    /** The winner, or rest where it was rejected. */
    public int afterRejection() {
        return afterRejection;
    }

    /** What the vote made of it; the same where there is no vote. */
    public int afterVote() {
        return afterVote;
    }

    /** The motion to make: the vote's, or rest where the signal is at fault. */
    public int decision() {
        return decision;
    }

    /** From 0 to 1 of the joint's full speed, of the fastest motion; 0 at rest. */
    public double speed() {
        return speed;
    }

    /** The speed of one motion, 0 to 1; 0 for a motion that does not go on. */
    public double speed(int motion) {
        return motion >= 0 && motion < speeds.length ? speeds[motion] : 0;
    }

    /** Begins a new decision among so many motions: none of them goes on. Allocates where there were fewer before. */
    @HotPath
    public void begin(int motions) {
        if (speeds.length < motions) {
            speeds = new double[motions];
            going = new int[motions];
            listed = new boolean[motions];
        } else {
            for (int i = 0; i < goingOn; i++) {
                speeds[going[i]] = 0;
                listed[going[i]] = false;
            }
        }
        goingOn = 0;
    }

    /** Lets a motion go on; after {@link #begin}. */
    @HotPath
    public void setSpeed(int motion, double share) {
        if (!listed[motion]) {
            listed[motion] = true;
            going[goingOn++] = motion;
        }
        speeds[motion] = share;
    }

    /** What speaks for the decision. */
    @HotPath
    public void setEvidence(int winner, double confidence) {
        this.winner = winner;
        this.confidence = confidence;
    }

    /** What every stage made of it; {@code speed} is that of the fastest motion. */
    @HotPath
    public void setDecision(RejectionReason rejection, int afterRejection, int afterVote, int decision, double speed) {
        this.rejection = rejection;
        this.afterRejection = afterRejection;
        this.afterVote = afterVote;
        this.decision = decision;
        this.speed = speed;
    }

    @Override
    public String toString() {
        return "decision " + decision + " at speed " + speed + " (winner " + winner + " at " + confidence
                + ", rejection " + rejection + ", after vote " + afterVote + ")";
    }
}
