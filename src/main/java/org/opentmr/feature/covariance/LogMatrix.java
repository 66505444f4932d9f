package org.opentmr.feature.covariance;

import java.util.Arrays;
import org.opentmr.signal.HotPath;

/**
 * The logarithm of a covariance matrix as a vector (log-Euclidean metric: Arsigny et al. 2006; as a feature: Barachant et
 * al. 2012): log C = V diag(log w) Vᵀ, upper triangle row by row, off-diagonal elements times √2, so that the distance of
 * two vectors is the distance of the two matrices.
 *
 * <p>Before that, C gets 1e-3 of its mean variance added to its diagonal, and {@link #FLOOR}: the first keeps channels that
 * copy each other apart, the second keeps silence finite (−55.3 on the diagonal). Where C is not finite, all is NaN.
 */
final class LogMatrix {

    /** Squared 1e-12 of the signal's unit: below the noise of any amplifier, be the unit the microvolt or the volt. */
    static final double FLOOR = 1e-24;

    private static final double SHRINKAGE = 1e-3;
    private static final double ROOT_TWO = Math.sqrt(2);

    private final int size;
    private final SymmetricEigen eigen;
    private final double[] logarithm;

    LogMatrix(int size) {
        this.size = size;
        this.eigen = new SymmetricEigen(size);
        this.logarithm = new double[size];
    }

    /** Of the matrix whose upper triangle is {@code sums / count}, to {@code out} from {@code at} on. */
    @HotPath
    void write(double[] sums, int count, double[] out, int at) {
        double ridge = fill(sums, count);
        if (!Double.isFinite(ridge)) {
            Arrays.fill(out, at, at + sums.length, Double.NaN);
            return;
        }
        eigen.decompose();
        double[] values = eigen.values();
        for (int k = 0; k < size; k++) {
            // Rounding may leave an eigenvalue a little below the ridge that was added.
            logarithm[k] = Math.log(Math.max(values[k], ridge));
        }
        int to = at;
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                double sum = 0;
                for (int k = 0; k < size; k++) {
                    double[] vector = eigen.vectors()[k];
                    sum += vector[i] * vector[j] * logarithm[k];
                }
                out[to++] = i == j ? sum : ROOT_TWO * sum;
            }
        }
    }

    /** Fills the matrix and returns what it added to the diagonal. */
    private double fill(double[] sums, int count) {
        double[][] matrix = eigen.matrix();
        double trace = 0;
        int from = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                matrix[i][j] = sums[from++] / count;
                matrix[j][i] = matrix[i][j];
            }
            trace += matrix[i][i];
        }
        double ridge = SHRINKAGE * trace / size + FLOOR;
        for (int i = 0; i < size; i++) {
            matrix[i][i] += ridge;
        }
        return ridge;
    }
}
