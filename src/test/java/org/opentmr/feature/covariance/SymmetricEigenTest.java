package org.opentmr.feature.covariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.Close;
import org.opentmr.signal.Seed;

class SymmetricEigenTest {

    private static double[][] random(int size, double smallest) {
        SplittableRandom random = Seed.DEFAULT.stream("matrix", size);
        double[][] matrix = new double[size][size];
        for (int k = 0; k < size; k++) {
            double scale = Math.pow(smallest, (double) k / size);
            double[] v = new double[size];
            Arrays.setAll(v, i -> random.nextDouble() - 0.5);
            add(matrix, v, scale);
        }
        return matrix;
    }

    private static void add(double[][] matrix, double[] v, double scale) {
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < v.length; j++) {
                matrix[i][j] += scale * v[i] * v[j];
            }
        }
    }

    private static SymmetricEigen decompose(double[][] matrix) {
        SymmetricEigen eigen = new SymmetricEigen(matrix.length);
        for (int i = 0; i < matrix.length; i++) {
            System.arraycopy(matrix[i], 0, eigen.matrix()[i], 0, matrix.length);
        }
        eigen.decompose();
        return eigen;
    }

    private static void assertDecomposes(double[][] matrix) {
        int size = matrix.length;
        SymmetricEigen eigen = decompose(matrix);
        double[] sorted = eigen.values().clone();
        Arrays.sort(sorted);
        double[] want = new EigenDecomposition(new Array2DRowRealMatrix(matrix)).getRealEigenvalues();
        Arrays.sort(want);
        double largest = Math.max(Math.abs(want[0]), Math.abs(want[size - 1]));
        double[][] rebuilt = new double[size][size];
        for (int k = 0; k < size; k++) {
            assertThat(Math.abs(sorted[k] - want[k])).as("eigenvalue %d", k).isLessThanOrEqualTo(1e-12 * largest);
            add(rebuilt, eigen.vectors()[k], eigen.values()[k]);
            for (int l = 0; l < size; l++) {
                double product = Products.sum(eigen.vectors()[k], 0, eigen.vectors()[l], 0, size);
                Close.assertClose("v" + k + " v" + l, k == l ? 1 : 0, product, 1e-12, "orthonormal rows");
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                assertThat(Math.abs(rebuilt[i][j] - matrix[i][j]))
                        .as("element %d %d", i, j)
                        .isLessThanOrEqualTo(1e-12 * largest);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8, 10, 16, 20, 40})
    void agreesWithCommonsMath(int size) {
        assertDecomposes(random(size, 1));
        assertDecomposes(random(size, 1e-6));
    }

    @Test
    void knowsMatricesThatNeedNoStep() {
        assertDecomposes(new double[][] {{3, 0, 0}, {0, -1, 0}, {0, 0, 2}});
        assertDecomposes(new double[][] {{2, 2, 2, 2}, {2, 2, 2, 2}, {2, 2, 2, 2}, {2, 2, 2, 2}});
        assertDecomposes(new double[][] {{0, 1}, {1, 0}});
        assertDecomposes(new double[][] {{1, 1e-9}, {1e-9, 1}});
    }

    @Test
    void keepsEqualEigenvaluesApart() {
        double[][] matrix = new double[6][6];
        for (int i = 0; i < 6; i++) {
            matrix[i][i] = 1;
        }
        add(matrix, new double[] {1, 2, 3, 4, 5, 6}, 0.5);
        assertDecomposes(matrix);
    }

    @Test
    void givesTheSameBitsEachTime() {
        double[][] matrix = random(10, 1e-3);
        SymmetricEigen first = decompose(matrix);
        SymmetricEigen second = decompose(random(10, 1));
        for (int i = 0; i < 10; i++) {
            System.arraycopy(matrix[i], 0, second.matrix()[i], 0, 10);
        }
        second.decompose();
        assertThat(second.values()).containsExactly(first.values());
        assertThat(second.vectors()).isDeepEqualTo(first.vectors());
    }

    @Test
    void endsWithAnErrorWhereNothingConverges() {
        double[][] matrix = random(4, 1);
        matrix[1][2] = Double.NaN;
        matrix[2][1] = Double.NaN;
        assertThatThrownBy(() -> decompose(matrix))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageStartingWith("no eigenvalue after 60 steps; diagonal [");
    }
}
