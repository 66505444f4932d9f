package org.opentmr.assessment;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.opentmr.classifier.TrainingSet;
import org.opentmr.motion.MotionSet;

/**
 * The plane in feature space that shows the motions furthest apart: the first two axes of Fisher's linear discriminant for
 * several groups (Rao 1948), each motion counting alike however many windows it has. Along both axes the pooled standard
 * deviation within motions is 1.
 *
 * @param motions what the labels mean
 * @param points {@code [window][axis]}, in standard deviations within motions, the mean of the motions at the origin;
 *     windows with a number that is not finite are left out
 * @param labels per point, the index of its motion
 * @param separationShare per axis, its share of the variance between motions; NaN where they do not differ
 */
public record DiscriminantPlane(MotionSet motions, double[][] points, int[] labels, double[] separationShare) {

    private static final int AXES = 2;

    public static DiscriminantPlane of(TrainingSet set) {
        PatternStatistics statistics = new PatternStatistics(set);
        int windows = statistics.windows().length;
        double[][] points = new double[windows][AXES];
        int[] labels = IntStream.range(0, windows).map(statistics::label).toArray();
        double[] shares = {Double.NaN, Double.NaN};
        if (windows == 0 || statistics.dimensions() == 0) {
            return new DiscriminantPlane(set.motions(), points, labels, shares);
        }
        double[][] means = IntStream.range(0, set.motions().size())
                .filter(motion -> statistics.windowsOf(motion) > 0)
                .mapToObj(statistics::mean)
                .toArray(double[][]::new);
        double[] centre = IntStream.range(0, statistics.dimensions())
                .mapToDouble(feature -> Arrays.stream(means)
                        .mapToDouble(mean -> mean[feature])
                        .average()
                        .orElseThrow())
                .toArray();

        RealMatrix factor = new CholeskyDecomposition(statistics.pooledCovariance()).getL();
        RealMatrix between = MatrixUtils.createRealMatrix(statistics.dimensions(), means.length);
        for (int k = 0; k < means.length; k++) {
            between.setColumn(k, whiten(factor, means[k], centre));
        }
        SingularValueDecomposition spread = new SingularValueDecomposition(between);
        double[] lengths = spread.getSingularValues();
        double total = Arrays.stream(lengths).map(length -> length * length).sum();
        for (int axis = 0; axis < Math.min(AXES, lengths.length); axis++) {
            shares[axis] = lengths[axis] * lengths[axis] / total;
            double[] direction = pointedUp(weights(factor, spread.getU().getColumn(axis)));
            for (int i = 0; i < windows; i++) {
                points[i][axis] = dot(direction, statistics.pattern(i)) - dot(direction, centre);
            }
        }
        return new DiscriminantPlane(set.motions(), points, labels, shares);
    }

    /** The mean of a motion's points; NaN where it has none. */
    public double[] mean(int motion) {
        double[] sum = new double[AXES];
        int count = 0;
        for (int i = 0; i < points.length; i++) {
            if (labels[i] == motion) {
                sum[0] += points[i][0];
                sum[1] += points[i][1];
                count++;
            }
        }
        return new double[] {sum[0] / count, sum[1] / count};
    }

    /** The covariance of a motion's points as {xx, xy, yy}; NaN for fewer than 2 points. */
    public double[] covariance(int motion) {
        double[] mean = mean(motion);
        double[] sum = new double[3];
        int count = 0;
        for (int i = 0; i < points.length; i++) {
            if (labels[i] == motion) {
                double x = points[i][0] - mean[0];
                double y = points[i][1] - mean[1];
                sum[0] += x * x;
                sum[1] += x * y;
                sum[2] += y * y;
                count++;
            }
        }
        double freedom = count < 2 ? Double.NaN : count - 1;
        return new double[] {sum[0] / freedom, sum[1] / freedom, sum[2] / freedom};
    }

    /** Solves L x = pattern − centre. */
    private static double[] whiten(RealMatrix factor, double[] pattern, double[] centre) {
        double[] solved = new double[pattern.length];
        for (int i = 0; i < solved.length; i++) {
            double rest = pattern[i] - centre[i];
            for (int j = 0; j < i; j++) {
                rest -= factor.getEntry(i, j) * solved[j];
            }
            solved[i] = rest / factor.getEntry(i, i);
        }
        return solved;
    }

    /** Solves Lᵀ x = direction: the weights that give the coordinate along a direction of the whitened space. */
    private static double[] weights(RealMatrix factor, double[] direction) {
        double[] solved = new double[direction.length];
        for (int i = solved.length - 1; i >= 0; i--) {
            double rest = direction[i];
            for (int j = i + 1; j < solved.length; j++) {
                rest -= factor.getEntry(j, i) * solved[j];
            }
            solved[i] = rest / factor.getEntry(i, i);
        }
        return solved;
    }

    /** An axis has no sign of its own; its largest element is made positive, so that a picture never flips. */
    private static double[] pointedUp(double[] direction) {
        double largest = 0;
        for (double value : direction) {
            largest = Math.abs(value) > Math.abs(largest) ? value : largest;
        }
        double sign = largest < 0 ? -1 : 1;
        return Arrays.stream(direction).map(value -> sign * value).toArray();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
