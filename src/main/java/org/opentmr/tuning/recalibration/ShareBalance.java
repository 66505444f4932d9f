package org.opentmr.tuning.recalibration;

import java.util.Arrays;

/**
 * What is known of a stretch in which every motion was done about as long as in training, although not when: weights that
 * give rest its share, and posteriors whose weighted means are the shares.
 *
 * @param shares of the motions in training
 * @param weights per window, mean 1
 */
record ShareBalance(double[] shares, double[] weights) {

    private static final int ROUNDS = 30;

    /** Keeps the logarithm of a share finite; far below what one window contributes. */
    private static final double LEAST_SHARE = 1e-4;

    /** Rest found less or more often than this is left as it is: a few windows cannot stand for all of it. */
    private static final double LEAST_REST = 0.02;

    /**
     * Weights by rest alone, which is known from motions even when motions are not known from each other.
     *
     * @param posteriors of the decoder as it is
     * @param rest index, negative without rest
     */
    static ShareBalance of(double[][] posteriors, double[] shares, int rest) {
        double[] weights = new double[posteriors.length];
        double found = 0;
        for (double[] posterior : posteriors) {
            found += rest < 0 ? 0 : posterior[rest] / posteriors.length;
        }
        boolean known = rest >= 0 && shares[rest] > 0 && shares[rest] < 1;
        double share = Math.max(LEAST_REST, Math.min(1 - LEAST_REST, found));
        double sum = 0;
        for (int w = 0; w < weights.length; w++) {
            weights[w] = known
                    ? posteriors[w][rest] * shares[rest] / share
                            + (1 - posteriors[w][rest]) * (1 - shares[rest]) / (1 - share)
                    : 1;
            sum += weights[w];
        }
        for (int w = 0; w < weights.length; w++) {
            weights[w] *= weights.length / sum;
        }
        return new ShareBalance(shares, weights);
    }

    /** The weighted mean of the posteriors. */
    double[] found(double[][] posteriors) {
        double[] found = new double[shares.length];
        for (int w = 0; w < posteriors.length; w++) {
            Centres.add(found, posteriors[w], weights[w] / posteriors.length);
        }
        return found;
    }

    /** Scales the motions of all posteriors alike, until their weighted means are the shares (Sinkhorn and Knopp 1967). */
    double[][] balanced(double[][] posteriors) {
        double[] factors = new double[shares.length];
        Arrays.fill(factors, 1);
        double[][] balanced = posteriors;
        for (int round = 0; round < ROUNDS; round++) {
            double[] found = found(balanced);
            for (int k = 0; k < factors.length; k++) {
                // The square root damps: one factor moves all others.
                factors[k] *= Math.sqrt((shares[k] + LEAST_SHARE) / (found[k] + LEAST_SHARE));
            }
            balanced = scaled(posteriors, factors);
        }
        return balanced;
    }

    private static double[][] scaled(double[][] posteriors, double[] factors) {
        double[][] scaled = new double[posteriors.length][factors.length];
        for (int w = 0; w < scaled.length; w++) {
            double sum = 0;
            for (int k = 0; k < factors.length; k++) {
                // A posterior of 0 can never come back; what is rounded to it is given the smallest normal number.
                scaled[w][k] = Math.max(Double.MIN_NORMAL, posteriors[w][k]) * factors[k];
                sum += scaled[w][k];
            }
            for (int k = 0; k < factors.length; k++) {
                scaled[w][k] /= sum;
            }
        }
        return scaled;
    }
}
