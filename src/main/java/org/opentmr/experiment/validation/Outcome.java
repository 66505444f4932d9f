package org.opentmr.experiment.validation;

import org.opentmr.assessment.Accuracy;

/**
 * How one decoder did with one person, offline. All are shares, 0 to 1.
 *
 * @param accuracy of all windows, rest among them
 * @param activeError errors among the windows of motions
 * @param falseActivations of the windows of rest
 * @param windows tested
 */
record Outcome(double accuracy, double activeError, double falseActivations, long windows) {

    static Outcome of(Accuracy accuracy) {
        return new Outcome(
                accuracy.accuracy(), accuracy.activeError(), accuracy.falseActivationRate(), accuracy.windows());
    }
}
