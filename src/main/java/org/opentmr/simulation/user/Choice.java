package org.opentmr.simulation.user;

/**
 * What it costs to choose a motion, and how often the wrong one is chosen.
 *
 * @param secondsPerBit hesitation among n motions is this times log2 n (Hick 1952; in this form Hyman 1953), 0 to 1
 * @param switchSeconds extra time to turn from one axis to another, 0 to 5
 * @param confusion probability that the choice falls on another motion at first, 0 to 1
 */
public record Choice(double secondsPerBit, double switchSeconds, double confusion) {

    public Choice {
        if (!(secondsPerBit >= 0
                && secondsPerBit <= 1
                && switchSeconds >= 0
                && switchSeconds <= 5
                && confusion >= 0
                && confusion <= 1)) {
            throw new IllegalArgumentException(
                    "a choice needs 0 to 1 s per bit, 0 to 5 s to switch and a confusion of 0"
                            + " to 1, got secondsPerBit=" + secondsPerBit + ", switchSeconds=" + switchSeconds
                            + ", confusion="
                            + confusion);
        }
    }

    double hesitationSeconds(int motions) {
        return secondsPerBit * StrictMath.log(motions) / StrictMath.log(2);
    }
}
