package org.opentmr.classifier.network;

/** How far the softmax of scores is from the truth. */
final class CrossEntropy {

    private CrossEntropy() {}

    /** Replaces scores by the error of their softmax, probability less truth; returns the loss in nats. */
    static double error(double[] scores, int label) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            largest = Math.max(largest, score);
        }
        double own = scores[label] - largest;
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            scores[k] = Math.exp(scores[k] - largest);
            sum += scores[k];
        }
        for (int k = 0; k < scores.length; k++) {
            scores[k] /= sum;
        }
        scores[label] -= 1;
        return Math.log(sum) - own;
    }
}
