package org.opentmr.classifier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalDouble;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.HotPath;

/**
 * One density per motion, its squared distance D = |A x - b|², where A is lower triangular and AᵀA the inverse covariance:
 * Gaussian, g = constant - D/2, or the multivariate Student t, g = constant - (freedom + d)/2 log(1 + D/freedom), whose
 * tails forgive a window that is far from every motion.
 *
 * @param factors {@code [motion]}, the columns of A one after the other, each from its diagonal element down
 * @param offsets {@code [motion][feature]}, b
 * @param constants per motion, log prior - log determinant / 2
 * @param freedom degrees of freedom of the Student t, {@link #GAUSSIAN} for a Gaussian
 */
record QuadraticModel(MotionSet motions, double[][] factors, double[][] offsets, double[] constants, double freedom)
        implements CentredModel {

    static final String TYPE = "quadratic/1";
    static final double GAUSSIAN = 0;

    QuadraticModel {
        if (!(freedom >= 0 && freedom < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("degrees of freedom need to be 0 or above, got " + freedom);
        }
    }

    /** From the Cholesky factor of each motion's covariance. */
    static QuadraticModel of(
            MotionSet motions, ClassStatistics statistics, List<Cholesky> covariances, double freedom) {
        int n = statistics.dimensions();
        double[][] factors = new double[motions.size()][];
        double[][] offsets = new double[motions.size()][n];
        double[] constants = new double[motions.size()];
        for (int k = 0; k < motions.size(); k++) {
            double[] inverse = covariances.get(k).inverse();
            for (int i = 0; i < n; i++) {
                offsets[k][i] = Matrices.dot(inverse, i * n, statistics.means()[k], i + 1);
            }
            factors[k] = columns(inverse, n);
            constants[k] =
                    Math.log(statistics.prior(k)) - 0.5 * covariances.get(k).logDeterminant();
        }
        return new QuadraticModel(motions, factors, offsets, constants, freedom);
    }

    private static double[] columns(double[] lower, int n) {
        double[] columns = new double[n * (n + 1) / 2];
        int at = 0;
        for (int j = 0; j < n; j++) {
            for (int i = j; i < n; i++) {
                columns[at++] = lower[i * n + j];
            }
        }
        return columns;
    }

    /** Solves A m = b from the first row down. */
    @Override
    public double[] centre(int motion) {
        double[] left = offsets[motion].clone();
        double[] factor = factors[motion];
        int at = 0;
        for (int j = 0; j < left.length; j++) {
            left[j] /= factor[at++];
            for (int i = j + 1; i < left.length; i++) {
                left[i] -= factor[at++] * left[j];
            }
        }
        return left;
    }

    @Override
    public double length(int motion, double[] step) {
        double[] whitened = times(factors[motion], step);
        return Math.sqrt(Matrices.dot(whitened, 0, whitened, whitened.length));
    }

    @Override
    public double logShare(int motion) {
        double share = constants[motion];
        int at = 0;
        for (int j = 0; j < dimensions(); j++) {
            share -= Math.log(factors[motion][at]);
            at += dimensions() - j;
        }
        return share;
    }

    @Override
    public QuadraticModel moved(double[][] shifts) {
        double[][] moved = new double[offsets.length][];
        for (int k = 0; k < moved.length; k++) {
            moved[k] = offsets[k].clone();
            Matrices.addScaled(moved[k], times(factors[k], shifts[k]), 1);
        }
        return new QuadraticModel(motions, factors, moved, constants, freedom);
    }

    /** A v, where A is given by its columns. */
    private static double[] times(double[] columns, double[] vector) {
        double[] product = new double[vector.length];
        int at = 0;
        for (int j = 0; j < vector.length; j++) {
            for (int i = j; i < vector.length; i++) {
                product[i] += columns[at++] * vector[j];
            }
        }
        return product;
    }

    @Override
    public int dimensions() {
        return offsets[0].length;
    }

    @Override
    public OptionalDouble outlierThreshold(double probability) {
        return Outliers.threshold(dimensions(), probability);
    }

    @Override
    public Scorer newScorer() {
        return new QuadraticScorer();
    }

    private final class QuadraticScorer extends DiscriminantScorer {

        private final double[] whitened = new double[dimensions()];

        QuadraticScorer() {
            super(QuadraticModel.this);
        }

        @Override
        @HotPath
        public void discriminate(double[] features, double[] discriminants) {
            for (int k = 0; k < constants.length; k++) {
                double distance = squaredDistance(features, k);
                double logarithm = freedom == GAUSSIAN
                        ? 0.5 * distance
                        : 0.5 * (freedom + whitened.length) * Math.log1p(distance / freedom);
                discriminants[k] = constants[k] - logarithm;
            }
        }

        /** Column by column: neighbouring sums do not wait for each other, so the loop vectorises. */
        @Override
        @HotPath
        public double squaredDistance(double[] features, int motion) {
            double[] sums = whitened;
            double[] factor = factors[motion];
            double[] offset = offsets[motion];
            int count = sums.length;
            for (int i = 0; i < count; i++) {
                sums[i] = -offset[i];
            }
            int column = 0;
            for (int j = 0; j < count; j++) {
                double value = features[j];
                int shift = column - j;
                for (int i = j; i < count; i++) {
                    sums[i] += factor[shift + i] * value;
                }
                column += count - j;
            }
            return Matrices.dot(sums, 0, sums, count);
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void writeTo(ObjectNode json) {
        JsonFields.write(json, motions);
        json.put("dimensions", dimensions());
        JsonFields.write(json, "factors", factors);
        JsonFields.write(json, "offsets", offsets);
        JsonFields.write(json, "constants", constants);
        json.put("freedom", freedom);
    }

    static QuadraticModel read(JsonFields json) {
        MotionSet motions = json.motions();
        int dimensions = json.count("dimensions");
        return new QuadraticModel(
                motions,
                json.matrix("factors", motions.size(), dimensions * (dimensions + 1) / 2),
                json.matrix("offsets", motions.size(), dimensions),
                json.vector("constants", motions.size()),
                json.number("freedom"));
    }
}
