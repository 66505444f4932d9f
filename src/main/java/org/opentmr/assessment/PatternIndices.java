package org.opentmr.assessment;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.opentmr.classifier.TrainingSet;
import org.opentmr.motion.MotionSet;

/**
 * How far apart the motions lie in feature space and how alike a motion's repetitions are, after Bunderson and Kuiken
 * (2012). One element per motion; distances are in standard deviations, halved, so that two motions at a separability of 2
 * leave 2 standard deviations between each of them and the border.
 *
 * @param motions what the indices mean
 * @param separability half the Mahalanobis distance to the nearest other motion, with the mean covariance of the two; large
 *     is good; NaN for a motion without windows or without another
 * @param nearest index of that other motion, {@link MotionSet#NONE} where there is none
 * @param repeatability mean over the repetitions of half the Mahalanobis distance between a repetition's mean and the
 *     motion's mean, with the motion's covariance; small is good; NaN with fewer than 2 repetitions
 */
public record PatternIndices(MotionSet motions, double[] separability, int[] nearest, double[] repeatability) {

    /** From feature vectors of any unit and scale: the result does not depend on either. */
    public static PatternIndices of(TrainingSet set) {
        PatternStatistics statistics = new PatternStatistics(set);
        int size = set.motions().size();
        double[] separability = new double[size];
        int[] nearest = new int[size];
        double[] repeatability = new double[size];
        Arrays.fill(separability, Double.NaN);
        Arrays.fill(nearest, MotionSet.NONE);
        Arrays.fill(repeatability, Double.NaN);
        if (statistics.windows().length == 0 || statistics.dimensions() == 0) {
            return new PatternIndices(set.motions(), separability, nearest, repeatability);
        }
        RealMatrix[] covariances =
                IntStream.range(0, size).mapToObj(statistics::covariance).toArray(RealMatrix[]::new);
        for (int a = 0; a < size; a++) {
            if (statistics.windowsOf(a) == 0) {
                continue;
            }
            repeatability[a] = repeatability(statistics, set.repetitions(), a, covariances[a]);
            for (int b = 0; b < size; b++) {
                if (b != a && statistics.windowsOf(b) > 0) {
                    double apart = distance(statistics, covariances, a, b) / 2;
                    if (!(apart >= separability[a])) {
                        separability[a] = apart;
                        nearest[a] = b;
                    }
                }
            }
        }
        return new PatternIndices(set.motions(), separability, nearest, repeatability);
    }

    private static double distance(PatternStatistics statistics, RealMatrix[] covariances, int a, int b) {
        RealMatrix shared = covariances[a].add(covariances[b]).scalarMultiply(0.5);
        return PatternStatistics.mahalanobis(
                statistics.mean(a), statistics.mean(b), new CholeskyDecomposition(PatternStatistics.shrink(shared)));
    }

    private static double repeatability(
            PatternStatistics statistics, int[] repetitions, int motion, RealMatrix covariance) {
        int[] windows = statistics.windows();
        int[] done = IntStream.range(0, windows.length)
                .filter(i -> statistics.label(i) == motion)
                .map(i -> repetitions[windows[i]])
                .distinct()
                .sorted()
                .toArray();
        if (done.length < 2) {
            return Double.NaN;
        }
        CholeskyDecomposition inverse = new CholeskyDecomposition(PatternStatistics.shrink(covariance));
        double sum = 0;
        for (int repetition : done) {
            double[] mean =
                    statistics.mean(i -> statistics.label(i) == motion && repetitions[windows[i]] == repetition);
            sum += PatternStatistics.mahalanobis(mean, statistics.mean(motion), inverse) / 2;
        }
        return sum / done.length;
    }
}
