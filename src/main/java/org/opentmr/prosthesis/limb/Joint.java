package org.opentmr.prosthesis.limb;

import org.opentmr.motion.DegreeOfFreedom;

/**
 * One joint of a limb.
 *
 * @param axis along which it moves
 * @param lowestDegrees end of its range in the negative direction
 * @param highestDegrees end of its range in the positive direction
 * @param restDegrees where it stands when nobody moved it
 * @param degreesPerSecond full speed
 * @param degreesPerSecondSquared how fast its speed may grow; it may stop at once
 */
public record Joint(
        DegreeOfFreedom axis,
        double lowestDegrees,
        double highestDegrees,
        double restDegrees,
        double degreesPerSecond,
        double degreesPerSecondSquared) {

    public Joint {
        if (!(lowestDegrees < highestDegrees
                && restDegrees >= lowestDegrees
                && restDegrees <= highestDegrees
                && degreesPerSecond > 0
                && degreesPerSecondSquared > 0
                && Double.isFinite(highestDegrees - lowestDegrees)
                && Double.isFinite(degreesPerSecond + degreesPerSecondSquared))) {
            throw new IllegalArgumentException(
                    "a joint needs lowest <= rest <= highest degrees, lowest < highest, speed and"
                            + " acceleration > 0, all finite, got " + axis + ": " + lowestDegrees + ", " + restDegrees
                            + ", "
                            + highestDegrees + " degrees, " + degreesPerSecond + " degrees/s, "
                            + degreesPerSecondSquared
                            + " degrees/s²");
        }
    }

    /** An angle brought into the joint's range. */
    public double clip(double degrees) {
        return Math.max(lowestDegrees, Math.min(highestDegrees, degrees));
    }
}
