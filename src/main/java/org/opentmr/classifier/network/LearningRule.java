package org.opentmr.classifier.network;

/**
 * How weights are found.
 *
 * @param penalty on large weights: half of it times the sum of their squares is added to the loss; 0 or above
 * @param rate about the largest change of a weight in one step, above 0
 * @param batch windows per step, at least 1
 */
public record LearningRule(double penalty, double rate, int batch) {

    public LearningRule {
        boolean finite = penalty < Double.POSITIVE_INFINITY && rate < Double.POSITIVE_INFINITY;
        if (!(penalty >= 0 && rate > 0 && finite) || batch < 1) {
            throw new IllegalArgumentException("a network needs a penalty of 0 or above, a rate above 0 and at least 1"
                    + " window per step, got penalty=" + penalty + ", rate=" + rate + ", batch=" + batch);
        }
    }
}
