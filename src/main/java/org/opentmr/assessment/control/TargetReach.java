package org.opentmr.assessment.control;

import org.opentmr.motion.Posture;

/**
 * How a limb was brought to a target and kept there. Postures count over all axes of the limb.
 *
 * <p>Path efficiency is the straight line from the start to where the limb entered the target to stay, divided by the path
 * up to there: 1 for a straight path, never more. BioPatRec (Ortiz-Catalan and others 2013) divides the distance to the
 * target's middle by the whole path instead, which exceeds 1 where the limb stops at the target's edge;
 * {@code straightDegrees}, {@code pathDegrees} and {@code stoppingDegrees} give that figure too. Who can move only one axis
 * at a time cannot follow a straight line: the efficiency by axis (sums of the axes' ways) is 1 for them.
 *
 * @param start where the limb stood when the target appeared
 * @param target its middle
 * @param toleranceDegrees how far from it each axis may be
 * @param completed whether it stayed for the dwell before the time limit
 * @param movementSeconds from the target's appearance to the moment of entering it to stay: the dwell not included; NaN
 *     unless completed
 * @param completionSeconds the same with the dwell; NaN unless completed
 * @param straightDegrees distance from the start to the target's middle
 * @param pathDegrees length of the path up to entering to stay; of the whole path where not completed
 * @param pathEfficiency 0 to 1; NaN unless completed, and without a path
 * @param pathEfficiencyByAxis the same with sums of the axes' ways
 * @param overshoots times that the target was left before the dwell was over, counted in every trial
 * @param stoppingDegrees distance travelled during the dwell; NaN unless completed
 */
public record TargetReach(
        Posture start,
        Posture target,
        double toleranceDegrees,
        boolean completed,
        double movementSeconds,
        double completionSeconds,
        double straightDegrees,
        double pathDegrees,
        double pathEfficiency,
        double pathEfficiencyByAxis,
        int overshoots,
        double stoppingDegrees) {}
