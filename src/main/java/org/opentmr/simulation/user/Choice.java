package org.opentmr.simulation.user;

import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Motion;

/**
 * What it costs to choose a motion, and how often the wrong one is chosen.
 *
 * @param secondsPerBit hesitation among n motions is this times log2 n (Hick 1952; in this form Hyman 1953), 0 to 1
 * @param switchSeconds extra time to turn from one axis to another, 0 to 5
 * @param confusion probability that the first choice in a new task falls on another motion, 0 to 1
 * @param handConfusion the same where the hand is meant, whose motions a person without one pictures less well
 */
public record Choice(double secondsPerBit, double switchSeconds, double confusion, double handConfusion) {

    public Choice {
        if (!(secondsPerBit >= 0
                && secondsPerBit <= 1
                && switchSeconds >= 0
                && switchSeconds <= 5
                && confusion >= 0
                && confusion <= 1
                && handConfusion >= 0
                && handConfusion <= 1)) {
            throw new IllegalArgumentException("a choice needs 0 to 1 s per bit, 0 to 5 s to switch and confusions of 0"
                    + " to 1, got secondsPerBit=" + secondsPerBit + ", switchSeconds=" + switchSeconds
                    + ", confusion="
                    + confusion + ", handConfusion=" + handConfusion);
        }
    }

    double confusion(Motion meant) {
        return meant.drives().stream().anyMatch(drive -> drive.axis() == DegreeOfFreedom.HAND)
                ? handConfusion
                : confusion;
    }

    double hesitationSeconds(int motions) {
        return secondsPerBit * StrictMath.log(motions) / StrictMath.log(2);
    }
}
