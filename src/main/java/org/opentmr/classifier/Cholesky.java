package org.opentmr.classifier;

import java.util.Optional;

/**
 * The lower triangular L of S = L Lᵀ, and its inverse.
 *
 * @param size rows
 * @param lower row-major, square; above the diagonal undefined
 */
record Cholesky(int size, double[] lower) {

    /**
     * A pivot this small against its diagonal element says that the feature repeats the ones before it: what is left is
     * the rounding of the covariance, some hundred units in the last place.
     */
    private static final double SINGULAR = 1e-13;

    /** Empty where the matrix is singular to working precision. */
    static Optional<Cholesky> of(double[] symmetric, int n) {
        double[] a = symmetric.clone();
        double[] column = new double[n];
        for (int k = 0; k < n; k++) {
            double pivot = a[k * n + k];
            if (!(pivot > SINGULAR * symmetric[k * n + k])) {
                return Optional.empty();
            }
            double root = Math.sqrt(pivot);
            a[k * n + k] = root;
            for (int i = k + 1; i < n; i++) {
                column[i] = a[i * n + k] / root;
                a[i * n + k] = column[i];
            }
            for (int i = k + 1; i < n; i++) {
                double factor = column[i];
                int row = i * n;
                for (int j = k + 1; j <= i; j++) {
                    a[row + j] -= factor * column[j];
                }
            }
        }
        return Optional.of(new Cholesky(n, a));
    }

    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += 2 * Math.log(lower[i * size + i]);
        }
        return sum;
    }

    /** The inverse of L, row-major, 0 above the diagonal: it turns S into the identity. */
    double[] inverse() {
        double[] inverse = new double[size * size];
        for (int i = 0; i < size; i++) {
            int row = i * size;
            for (int k = 0; k < i; k++) {
                double factor = lower[row + k];
                int other = k * size;
                for (int j = 0; j <= k; j++) {
                    inverse[row + j] -= factor * inverse[other + j];
                }
            }
            double scale = 1 / lower[row + i];
            for (int j = 0; j < i; j++) {
                inverse[row + j] *= scale;
            }
            inverse[row + i] = scale;
        }
        return inverse;
    }
}
