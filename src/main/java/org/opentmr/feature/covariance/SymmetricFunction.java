package org.opentmr.feature.covariance;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.opentmr.signal.HotPath;

/**
 * Functions of a symmetric matrix as vectors: V diag(f(w)) Vᵀ, upper triangle row by row, off-diagonal elements times √2, so
 * that the distance of two vectors is the distance of the two matrices. One decomposition serves several functions.
 */
final class SymmetricFunction {

    private static final double ROOT_TWO = Math.sqrt(2);

    private final int size;
    private final SymmetricEigen eigen;

    SymmetricFunction(int size) {
        this.size = size;
        this.eigen = new SymmetricEigen(size);
    }

    /** Length of a vector. */
    static int length(int size) {
        return size * (size + 1) / 2;
    }

    /**
     * Takes the matrix whose upper triangle is {@code scale * triangle[from ..]}, with additions to its diagonal.
     *
     * @param ridge added to every diagonal element, as a part of their mean
     * @param added to every diagonal element
     * @return false when the matrix is not finite; it then has no functions
     */
    @HotPath
    boolean decompose(double[] triangle, int from, double scale, double ridge, double added) {
        double[][] matrix = eigen.matrix();
        double trace = 0;
        int at = from;
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                double element = triangle[at++] * scale;
                matrix[i][j] = element;
                matrix[j][i] = element;
            }
            trace += matrix[i][i];
        }
        if (!Double.isFinite(trace)) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            matrix[i][i] += ridge * trace / size + added;
        }
        eigen.decompose();
        return true;
    }

    /** Writes a function of the matrix, of eigenvalues no lower than {@code least}, to {@code out} from {@code at} on. */
    @HotPath
    void write(DoubleUnaryOperator function, double least, double[] out, int at) {
        Arrays.fill(out, at, at + length(size), 0);
        for (int k = 0; k < size; k++) {
            addDyad(eigen.vectors()[k], function.applyAsDouble(Math.max(eigen.values()[k], least)), out, at);
        }
    }

    /** Adds factor v vᵀ. */
    private static void addDyad(double[] v, double factor, double[] out, int at) {
        int to = at;
        for (int i = 0; i < v.length; i++) {
            double element = factor * v[i];
            out[to++] += element * v[i];
            double beside = ROOT_TWO * element;
            for (int j = i + 1; j < v.length; j++) {
                out[to++] += beside * v[j];
            }
        }
    }
}
