package org.opentmr.classifier;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.opentmr.signal.HotPath;

/** Dense linear algebra on square matrices in row-major arrays; inner loops run along rows. */
final class Matrices {

    /** How many vectors {@link #addOuterProducts} takes. */
    static final int AT_ONCE = 4;

    private Matrices() {}

    /**
     * Eigenvalues, largest first, and their unit eigenvectors.
     *
     * @param vectors {@code [eigenvalue][element]}
     */
    record Eigen(double[] values, double[][] vectors) {}

    static Eigen eigen(double[] symmetric, int n) {
        double[][] rows = new double[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(symmetric, i * n, rows[i], 0, n);
        }
        EigenDecomposition found = new EigenDecomposition(new Array2DRowRealMatrix(rows, false));
        double[][] vectors = new double[n][];
        for (int i = 0; i < n; i++) {
            vectors[i] = found.getEigenvector(i).toArray();
        }
        return new Eigen(found.getRealEigenvalues(), vectors);
    }

    /** The symmetric matrix of a lower triangle's rows. */
    static double[] symmetric(double[][] lower) {
        int n = lower.length;
        double[] matrix = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i * n + j] = lower[i][j];
                matrix[j * n + i] = lower[i][j];
            }
        }
        return matrix;
    }

    /** Rows of lengths 1 to n. */
    static double[][] newLower(int n) {
        double[][] rows = new double[n][];
        Arrays.setAll(rows, i -> new double[i + 1]);
        return rows;
    }

    /** {@code sum += part * factor}. */
    static void addScaled(double[] sum, double[] part, double factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += part[i] * factor;
        }
    }

    /**
     * Adds weight v vᵀ of {@link #AT_ONCE} vectors to the rows of a lower triangle: a matrix that is larger than the
     * processor's first cache is read and written once for all of them.
     */
    static void addOuterProducts(double[][] rows, double[][] vectors, double weight) {
        for (int i = 0; i < rows.length; i++) {
            addToRow(rows[i], vectors, i, weight);
        }
    }

    /** A method of its own, because its loop vectorises better than one inside another. */
    private static void addToRow(double[] row, double[][] vectors, int i, double weight) {
        double[] u = vectors[0];
        double[] v = vectors[1];
        double[] w = vectors[2];
        double[] x = vectors[3];
        double ui = u[i] * weight;
        double vi = v[i] * weight;
        double wi = w[i] * weight;
        double xi = x[i] * weight;
        for (int j = 0; j < row.length; j++) {
            row[j] += (ui * u[j] + vi * v[j]) + (wi * w[j] + xi * x[j]);
        }
    }

    static double trace(double[] matrix, int n) {
        double trace = 0;
        for (int i = 0; i < n; i++) {
            trace += matrix[i * n + i];
        }
        return trace;
    }

    /** (1 - amount) * matrix + amount * (mean of the diagonal) * identity, in a new array. */
    static double[] shrunk(double[] matrix, int n, double amount) {
        double towards = amount * trace(matrix, n) / n;
        double[] out = new double[matrix.length];
        addScaled(out, matrix, 1 - amount);
        for (int i = 0; i < n; i++) {
            out[i * n + i] += towards;
        }
        return out;
    }

    /** Sum of products of {@code count} elements; four sums side by side, because one would wait for itself. */
    @HotPath
    static double dot(double[] a, int fromA, double[] b, int count) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < count; i += 4) {
            s0 += a[fromA + i] * b[i];
            s1 += a[fromA + i + 1] * b[i + 1];
            s2 += a[fromA + i + 2] * b[i + 2];
            s3 += a[fromA + i + 3] * b[i + 3];
        }
        for (; i < count; i++) {
            s0 += a[fromA + i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
