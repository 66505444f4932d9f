package org.opentmr.classifier.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Gradient boosting of the multinomial deviance (Friedman 2001, algorithm 6): in every round one regression tree per class
 * follows the residuals of the class probabilities. A class's score is its log prior and {@code rate} times the sum of its
 * trees; the probabilities are the softmax of the scores. The trees of a round are grown side by side, each with random
 * numbers of its own: any number of threads gives the same.
 *
 * @param rounds trees per class, at least 1
 * @param rate how much of every tree's step is taken, above 0 to 1
 * @param limits of every tree
 */
public record Boosting(int rounds, double rate, TreeLimits limits) {

    public Boosting {
        if (rounds < 1 || !(rate > 0 && rate <= 1)) {
            throw new IllegalArgumentException(
                    "boosting needs at least 1 round and a rate above 0 to 1, got rounds=" + rounds + ", rate=" + rate);
        }
    }

    /**
     * The trees, {@code [round][class]}; their values are not yet multiplied by the rate.
     *
     * @param features {@code [window][feature]}, finite
     * @param labels per window, its class from 0 to {@code priors.length} (exclusive)
     * @param priors per class, its share of the windows, above 0
     * @param random for the tree of this number, {@code round * classes + class}
     */
    public List<List<Tree>> grow(
            double[][] features, int[] labels, double[] priors, IntFunction<SplittableRandom> random) {
        Bins bins = Bins.of(features);
        int classes = priors.length;
        double[][] scores = new double[classes][features.length];
        for (int k = 0; k < classes; k++) {
            Arrays.fill(scores[k], Math.log(priors[k]));
        }
        List<List<Tree>> trees = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            double[][] residuals = residuals(scores, labels);
            int first = round * classes;
            List<Tree> grown = IntStream.range(0, classes)
                    .parallel()
                    .mapToObj(k -> {
                        int[] windows = IntStream.range(0, features.length).toArray();
                        SplitSearch search = new GradientSearch(bins, residuals[k], classes);
                        Tree tree = new TreeGrower(bins, search, limits, random.apply(first + k), windows).grow();
                        for (int i = 0; i < features.length; i++) {
                            scores[k][i] += rate * tree.valueOf(features[i]);
                        }
                        return tree;
                    })
                    .toList();
            trees.add(grown);
        }
        return trees;
    }

    private static double[][] residuals(double[][] scores, int[] labels) {
        double[][] residuals = new double[scores.length][labels.length];
        for (int i = 0; i < labels.length; i++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (double[] score : scores) {
                largest = Math.max(largest, score[i]);
            }
            double sum = 0;
            for (double[] score : scores) {
                sum += Math.exp(score[i] - largest);
            }
            for (int k = 0; k < scores.length; k++) {
                residuals[k][i] = (labels[i] == k ? 1 : 0) - Math.exp(scores[k][i] - largest) / sum;
            }
        }
        return residuals;
    }
}
