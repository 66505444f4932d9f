package org.opentmr.feature.covariance;

import java.util.Arrays;
import org.opentmr.signal.HotPath;

/**
 * Eigenvalues and eigenvectors of a real symmetric matrix: Householder reduction to tridiagonal form, then implicit QR steps
 * with Wilkinson's shift (Golub and Van Loan 2013, algorithms 8.3.1 to 8.3.3). Eigenvectors are kept as rows, so that every
 * inner loop runs along memory. Works in its own memory; the same matrix gives the same bits.
 */
final class SymmetricEigen {

    /** Convergence is cubic: two to three steps for an eigenvalue are usual (Parlett 1998, section 8.10). */
    private static final int MOST_STEPS_PER_EIGENVALUE = 60;

    private final int size;
    private final double[][] matrix;
    private final double[][] vectors;
    private final double[] values;
    private final double[] off;
    private final double[] work;

    SymmetricEigen(int size) {
        this.size = size;
        this.matrix = new double[size][size];
        this.vectors = new double[size][size];
        this.values = new double[size];
        this.off = new double[size];
        this.work = new double[size];
    }

    /** The matrix to decompose, to be filled in full by the caller; destroyed by {@link #decompose}. */
    double[][] matrix() {
        return matrix;
    }

    /** Eigenvalues, in no order. */
    double[] values() {
        return values;
    }

    /** Eigenvectors of length 1: row k belongs to {@code values()[k]}. */
    double[][] vectors() {
        return vectors;
    }

    /** @throws ArithmeticException when the iteration does not converge, as for a matrix with NaN */
    @HotPath
    void decompose() {
        for (int k = 0; k < size; k++) {
            Arrays.fill(vectors[k], 0);
            vectors[k][k] = 1;
        }
        for (int k = 0; k + 2 < size; k++) {
            reflectColumn(k);
        }
        for (int k = 0; k < size; k++) {
            values[k] = matrix[k][k];
            off[k] = k + 1 < size ? matrix[k + 1][k] : 0;
        }
        diagonalise();
    }

    /** Makes column k zero below its subdiagonal by a Householder reflection of both sides. */
    private void reflectColumn(int k) {
        double[] v = work;
        double squares = 0;
        for (int i = k + 1; i < size; i++) {
            v[i] = matrix[i][k];
            squares += v[i] * v[i];
        }
        double below = squares - v[k + 1] * v[k + 1];
        if (below == 0) {
            return;
        }
        double norm = Math.sqrt(squares);
        double pivot = v[k + 1];
        double subdiagonal = pivot > 0 ? -norm : norm;
        v[k + 1] = pivot - subdiagonal;
        double beta = 2 / (below + v[k + 1] * v[k + 1]);
        matrix[k + 1][k] = subdiagonal;
        twoSidedReflection(k + 1, v, beta);
        // The product of the reflections is built up from the right, so their transposes act on the rows kept here.
        for (int column = 0; column < size; column++) {
            off[column] = 0;
        }
        for (int i = k + 1; i < size; i++) {
            double scale = v[i];
            double[] row = vectors[i];
            for (int column = 0; column < size; column++) {
                off[column] += scale * row[column];
            }
        }
        for (int i = k + 1; i < size; i++) {
            double scale = beta * v[i];
            double[] row = vectors[i];
            for (int column = 0; column < size; column++) {
                row[column] -= scale * off[column];
            }
        }
    }

    /** A ← H A H on the rows and columns from {@code first} on, H = I − beta v vᵀ. */
    private void twoSidedReflection(int first, double[] v, double beta) {
        double[] p = off;
        double vp = 0;
        for (int i = first; i < size; i++) {
            double[] row = matrix[i];
            double sum = 0;
            for (int j = first; j < size; j++) {
                sum += row[j] * v[j];
            }
            p[i] = beta * sum;
            vp += p[i] * v[i];
        }
        double half = beta * vp / 2;
        for (int i = first; i < size; i++) {
            p[i] -= half * v[i];
        }
        for (int i = first; i < size; i++) {
            double[] row = matrix[i];
            double vi = v[i];
            double pi = p[i];
            for (int j = first; j < size; j++) {
                row[j] -= vi * p[j] + pi * v[j];
            }
        }
    }

    private void diagonalise() {
        int last = size - 1;
        int steps = 0;
        while (last > 0) {
            if (negligible(last - 1)) {
                off[last - 1] = 0;
                last--;
                steps = 0;
            } else {
                int first = last - 1;
                while (first > 0 && !negligible(first - 1)) {
                    first--;
                }
                if (++steps > MOST_STEPS_PER_EIGENVALUE) {
                    throw new ArithmeticException("no eigenvalue after " + MOST_STEPS_PER_EIGENVALUE
                            + " steps; diagonal " + Arrays.toString(values));
                }
                chase(first, last);
            }
        }
    }

    private boolean negligible(int k) {
        return Math.abs(off[k]) <= Math.ulp(1.0) / 2 * (Math.abs(values[k]) + Math.abs(values[k + 1]));
    }

    /** One implicit QR step on the rows {@code first .. last}: a bulge enters above and is chased out below. */
    private void chase(int first, int last) {
        double half = (values[last - 1] - values[last]) / 2;
        double edge = off[last - 1];
        double root = Math.sqrt(half * half + edge * edge);
        double shift = values[last] - edge * (edge / (half + (half < 0 ? -root : root)));
        double x = values[first] - shift;
        double z = off[first];
        for (int k = first; k < last; k++) {
            double length = Math.sqrt(x * x + z * z);
            double c = length == 0 ? 1 : x / length;
            double s = length == 0 ? 0 : z / length;
            if (k > first) {
                off[k - 1] = length;
            }
            double a = values[k];
            double b = off[k];
            double d = values[k + 1];
            double sum = s * (d - a) + 2 * c * b;
            values[k] = a + s * sum;
            values[k + 1] = d - s * sum;
            off[k] = c * sum - b;
            if (k + 1 < last) {
                x = off[k];
                z = s * off[k + 1];
                off[k + 1] = c * off[k + 1];
            }
            rotate(vectors[k], vectors[k + 1], c, s);
        }
    }

    private static void rotate(double[] upper, double[] lower, double c, double s) {
        for (int i = 0; i < upper.length; i++) {
            double u = upper[i];
            double l = lower[i];
            upper[i] = c * u + s * l;
            lower[i] = c * l - s * u;
        }
    }
}
