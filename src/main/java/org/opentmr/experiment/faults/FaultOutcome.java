package org.opentmr.experiment.faults;

import org.opentmr.assessment.Accuracy;
import org.opentmr.assessment.control.MotionTestResult;
import org.opentmr.assessment.control.ReachFigures;

/**
 * How one person did in one condition. Shares are 0 to 1.
 *
 * @param accuracy offline, of all windows, rejected ones counting as errors
 * @param activeError offline, errors among the windows of motions
 * @param falseActivations offline, of the windows of rest
 * @param rejection offline, rejected windows among all
 * @param windows tested offline
 * @param motionCompletion motions completed in time in the Motion test
 * @param motionSeconds from onset to completion there; NaN where none was completed
 * @param targetCompletion targets reached and held in time in the TAC test
 * @param targetSeconds of reached targets, dwell included; NaN where none was
 */
record FaultOutcome(
        double accuracy,
        double activeError,
        double falseActivations,
        double rejection,
        long windows,
        double motionCompletion,
        double motionSeconds,
        double targetCompletion,
        double targetSeconds) {

    static FaultOutcome of(Accuracy offline, MotionTestResult motions, ReachFigures targets) {
        MotionTestResult.Figures figures = motions.figures();
        return new FaultOutcome(
                offline.accuracy(),
                offline.activeError(),
                offline.falseActivationRate(),
                offline.rejectionRate(),
                offline.windows(),
                figures.completionRate(),
                figures.completionSeconds().value(),
                targets.completionRate(),
                targets.completionSeconds().value());
    }
}
