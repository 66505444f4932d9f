package org.opentmr.assessment.control;

/**
 * One trial of the Fitts test.
 *
 * @param condition nominal distance and width
 * @param round from 0
 * @param target its number around the centre, from 0
 * @param reach how it was reached
 */
public record FittsTrial(Condition condition, int round, int target, TargetReach reach) {

    private static final double LOG_2 = StrictMath.log(2);

    /**
     * Distance and width of targets.
     *
     * @param distanceDegrees to a target's middle, above 0
     * @param widthDegrees of a target along either axis, above 0
     */
    public record Condition(double distanceDegrees, double widthDegrees) {}

    /**
     * How hard it was, log2(D / W + 1) bits (MacKenzie 1992, the Shannon form, as Scheme and Englehart 2013), D being the
     * distance from where the limb stood.
     */
    public double difficultyBits() {
        return StrictMath.log(reach.straightDegrees() / condition.widthDegrees() + 1) / LOG_2;
    }

    /** Difficulty over movement time without the dwell, bits per second; NaN unless completed after some movement. */
    public double throughputBitsPerSecond() {
        return reach.movementSeconds() > 0 ? difficultyBits() / reach.movementSeconds() : Double.NaN;
    }
}
