package org.opentmr.classifier;

import java.util.ArrayList;
import java.util.List;

/**
 * The temperature T by which discriminants are divided before they become a posterior, p = softmax(g / T) (Guo, Pleiss,
 * Sun and Weinberger 2017, equation 9). Gaussian classifiers of overlapping windows are over-confident: T is above 1.
 */
final class Temperature {

    static final double LOWEST = 0.05;
    static final double HIGHEST = 100;

    /** Where the data cannot tell: discriminants as they are. */
    static final double NEUTRAL = 1;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** In log T; a step this small moves no probability by more than its last shown digit. */
    private static final double PRECISION = 1e-7;

    private final List<double[]> discriminants = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();

    /** Takes the discriminants of one window that the model was not trained on. */
    void add(double[] values, int label) {
        discriminants.add(values.clone());
        labels.add(label);
    }

    /** Takes all windows of a set that the model was not trained on. */
    void addAll(Model model, TrainingSet validation) {
        Scorer scorer = model.newScorer();
        double[] values = new double[model.motions().size()];
        for (int i = 0; i < validation.windows(); i++) {
            scorer.discriminate(validation.features()[i], values);
            add(values, validation.labels()[i]);
        }
    }

    /**
     * The temperature between {@link #LOWEST} and {@link #HIGHEST} of the smallest mean negative log-likelihood, by
     * golden-section search over log T: the likelihood is convex in 1/T, so it has one minimum. {@link #NEUTRAL} without
     * windows.
     */
    double fit() {
        if (labels.isEmpty()) {
            return NEUTRAL;
        }
        double low = Math.log(LOWEST);
        double high = Math.log(HIGHEST);
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = negativeLogLikelihood(Math.exp(left));
        double atRight = negativeLogLikelihood(Math.exp(right));
        while (high - low > PRECISION) {
            if (atLeft <= atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = negativeLogLikelihood(Math.exp(left));
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = negativeLogLikelihood(Math.exp(right));
            }
        }
        return Math.exp((low + high) / 2);
    }

    /** The candidate of the smallest mean negative log-likelihood, the first of equals. */
    double bestOf(double[] candidates) {
        double best = candidates[0];
        double smallest = negativeLogLikelihood(best);
        for (double candidate : candidates) {
            double likelihood = negativeLogLikelihood(candidate);
            if (likelihood < smallest) {
                smallest = likelihood;
                best = candidate;
            }
        }
        return best;
    }

    /** Mean over the windows, in nats. */
    double negativeLogLikelihood(double temperature) {
        double sum = 0;
        for (int i = 0; i < labels.size(); i++) {
            double[] values = discriminants.get(i);
            sum += Softmax.logSumExp(values, values.length, 1 / temperature) - values[labels.get(i)] / temperature;
        }
        return sum / labels.size();
    }
}
