package org.opentmr.simulation.user;

/**
 * How a person steers towards a target.
 *
 * @param deadZone accepts being this share of the tolerance away from the target on each axis, above 0 and at most 1
 * @param closingSeconds the speed that they want is the remaining error divided by this, above 0
 * @param anticipation share of what is under way and not yet seen that they reckon with when they brake, 0 to 1
 * @param expectedDelaySeconds from contraction to motion of the limb, as they are used to it, 0 to 1
 * @param expectedDegreesPerSecond of a limb at the usual effort, before they have seen this one move, above 0
 */
public record Aim(
        double deadZone,
        double closingSeconds,
        double anticipation,
        double expectedDelaySeconds,
        double expectedDegreesPerSecond) {

    public Aim {
        if (!(deadZone > 0
                && deadZone <= 1
                && closingSeconds > 0
                && closingSeconds <= 10
                && anticipation >= 0
                && anticipation <= 1
                && expectedDelaySeconds >= 0
                && expectedDelaySeconds <= 1
                && expectedDegreesPerSecond > 0
                && expectedDegreesPerSecond <= 1000)) {
            throw new IllegalArgumentException(
                    "an aim needs a dead zone above 0 to 1, closing in above 0 to 10 s, anticipation"
                            + " 0 to 1, a delay of 0 to 1 s and a speed above 0 to 1000 degrees/s, got deadZone="
                            + deadZone
                            + ", closingSeconds=" + closingSeconds + ", anticipation=" + anticipation
                            + ", expectedDelaySeconds=" + expectedDelaySeconds + ", expectedDegreesPerSecond="
                            + expectedDegreesPerSecond);
        }
    }
}
