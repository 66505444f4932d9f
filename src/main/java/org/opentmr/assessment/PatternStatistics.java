package org.opentmr.assessment;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.opentmr.classifier.TrainingSet;

/**
 * Means and covariances of the motions in feature space, every feature divided by its standard deviation within motions, so
 * that nothing derived from them depends on a feature's unit. Windows with a number that is not finite and features that
 * never vary within a motion are left out.
 */
final class PatternStatistics {

    /**
     * Covariances move this far towards the variances within all motions (Friedman 1989): enough to invert the covariance
     * of a motion with fewer windows than features, too little to be seen in a well-conditioned one.
     */
    private static final double SHRINKAGE = 0.01;

    /** A deviation below this share of the largest value is what summing doubles leaves of a constant. */
    private static final double ROUNDING = 1e-12;

    private final int motions;
    private final int[] windows;
    private final double[][] patterns;
    private final int[] labels;
    private final int[] perMotion;
    private final double[][] means;

    PatternStatistics(TrainingSet set) {
        motions = set.motions().size();
        windows = IntStream.range(0, set.windows())
                .filter(i -> Arrays.stream(set.features()[i]).allMatch(Double::isFinite))
                .toArray();
        labels = Arrays.stream(windows).map(i -> set.labels()[i]).toArray();
        perMotion = new int[motions];
        Arrays.stream(labels).forEach(label -> perMotion[label]++);

        double[][] raw = Arrays.stream(windows).mapToObj(i -> set.features()[i]).toArray(double[][]::new);
        double[] deviations = withinMotion(raw, meansOf(raw, set.dimensions()), set.dimensions());
        int[] varying = IntStream.range(0, set.dimensions())
                .filter(feature -> deviations[feature] > ROUNDING * largest(raw, feature))
                .toArray();
        patterns = Arrays.stream(raw)
                .map(row -> Arrays.stream(varying)
                        .mapToDouble(feature -> row[feature] / deviations[feature])
                        .toArray())
                .toArray(double[][]::new);
        means = meansOf(patterns, varying.length);
    }

    /** Which windows of the training set are in here, ascending. */
    int[] windows() {
        return windows;
    }

    double[] pattern(int index) {
        return patterns[index];
    }

    int label(int index) {
        return labels[index];
    }

    int dimensions() {
        return means[0].length;
    }

    int windowsOf(int motion) {
        return perMotion[motion];
    }

    /** NaN for a motion without windows. */
    double[] mean(int motion) {
        return means[motion];
    }

    /** The mean of the windows for which the test holds; NaN for none. */
    double[] mean(IntPredicate test) {
        double[] sum = new double[dimensions()];
        int count = 0;
        for (int i = 0; i < patterns.length; i++) {
            if (test.test(i)) {
                add(sum, patterns[i]);
                count++;
            }
        }
        return divide(sum, count);
    }

    /** Covariance of one motion's windows about their mean, not shrunk; zero for fewer than 2 windows. */
    RealMatrix covariance(int motion) {
        return scatter(i -> labels[i] == motion).scalarMultiply(1.0 / Math.max(1, perMotion[motion] - 1));
    }

    /** Covariance of all windows about the means of their motions, shrunk. */
    RealMatrix pooledCovariance() {
        return shrink(scatter(i -> true).scalarMultiply(1.0 / freedom()));
    }

    /** Towards 1 on the diagonal, which is the variance within motions after scaling. */
    static RealMatrix shrink(RealMatrix covariance) {
        return covariance
                .scalarMultiply(1 - SHRINKAGE)
                .add(MatrixUtils.createRealIdentityMatrix(covariance.getRowDimension())
                        .scalarMultiply(SHRINKAGE));
    }

    /** sqrt((a − b)ᵀ Σ⁻¹ (a − b)). */
    static double mahalanobis(double[] a, double[] b, CholeskyDecomposition covariance) {
        RealVector difference = MatrixUtils.createRealVector(a).subtract(MatrixUtils.createRealVector(b));
        return Math.sqrt(difference.dotProduct(covariance.getSolver().solve(difference)));
    }

    private double[][] meansOf(double[][] rows, int dimensions) {
        double[][] sums = new double[motions][dimensions];
        for (int i = 0; i < rows.length; i++) {
            add(sums[labels[i]], rows[i]);
        }
        for (int motion = 0; motion < motions; motion++) {
            sums[motion] = divide(sums[motion], perMotion[motion]);
        }
        return sums;
    }

    private double[] withinMotion(double[][] rows, double[][] centres, int dimensions) {
        double[] squares = new double[dimensions];
        for (int i = 0; i < rows.length; i++) {
            for (int feature = 0; feature < dimensions; feature++) {
                double off = rows[i][feature] - centres[labels[i]][feature];
                squares[feature] += off * off;
            }
        }
        return Arrays.stream(squares).map(sum -> Math.sqrt(sum / freedom())).toArray();
    }

    /** Windows less one per motion present. */
    private int freedom() {
        long present = Arrays.stream(perMotion).filter(count -> count > 0).count();
        return Math.max(1, labels.length - (int) present);
    }

    private RealMatrix scatter(IntPredicate test) {
        double[][] sum = new double[dimensions()][dimensions()];
        double[] off = new double[dimensions()];
        for (int i = 0; i < patterns.length; i++) {
            if (test.test(i)) {
                for (int j = 0; j < off.length; j++) {
                    off[j] = patterns[i][j] - means[labels[i]][j];
                    for (int k = 0; k <= j; k++) {
                        sum[j][k] += off[j] * off[k];
                    }
                }
            }
        }
        for (int j = 0; j < off.length; j++) {
            for (int k = 0; k < j; k++) {
                sum[k][j] = sum[j][k];
            }
        }
        return MatrixUtils.createRealMatrix(sum);
    }

    private static double largest(double[][] rows, int feature) {
        return Arrays.stream(rows)
                .mapToDouble(row -> Math.abs(row[feature]))
                .max()
                .orElse(0);
    }

    private static void add(double[] sum, double[] row) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += row[i];
        }
    }

    private static double[] divide(double[] sum, int count) {
        return Arrays.stream(sum).map(value -> value / count).toArray();
    }
}
