package org.opentmr.assessment.control;

import java.util.List;

/**
 * Figures over some trials that asked for a target.
 *
 * @param trials how many
 * @param completionRate share of them that were completed; NaN without any
 * @param movementSeconds of completed trials, without the dwell
 * @param completionSeconds of completed trials, with the dwell
 * @param pathEfficiency of completed trials
 * @param pathEfficiencyByAxis of completed trials
 * @param overshootsPerTrial times that a target was left before the dwell was over, over all trials
 * @param stoppingDegrees of completed trials, travelled during the dwell
 */
public record ReachFigures(
        int trials,
        double completionRate,
        Mean movementSeconds,
        Mean completionSeconds,
        Mean pathEfficiency,
        Mean pathEfficiencyByAxis,
        Mean overshootsPerTrial,
        Mean stoppingDegrees) {

    static ReachFigures of(List<TargetReach> reaches) {
        return new ReachFigures(
                reaches.size(),
                Mean.of(reaches.stream().mapToDouble(reach -> reach.completed() ? 1 : 0))
                        .value(),
                Mean.of(reaches.stream().mapToDouble(TargetReach::movementSeconds)),
                Mean.of(reaches.stream().mapToDouble(TargetReach::completionSeconds)),
                Mean.of(reaches.stream().mapToDouble(TargetReach::pathEfficiency)),
                Mean.of(reaches.stream().mapToDouble(TargetReach::pathEfficiencyByAxis)),
                Mean.of(reaches.stream().mapToDouble(TargetReach::overshoots)),
                Mean.of(reaches.stream().mapToDouble(TargetReach::stoppingDegrees)));
    }
}
