package org.opentmr.classifier;

import org.opentmr.signal.HotPath;

/**
 * A linear map after which a covariance is the identity.
 *
 * @param rank numbers that come out
 * @param dimensions features that go in
 * @param rows row-major {@code [rank][dimensions]}
 */
record Whitening(int rank, int dimensions, double[] rows) {

    static Whitening of(Cholesky factor) {
        return new Whitening(factor.size(), factor.size(), factor.inverse());
    }

    /** Writes the image of {@code features} to {@code out[0 .. rank)}. */
    @HotPath
    void apply(double[] features, double[] out) {
        for (int i = 0; i < rank; i++) {
            out[i] = Matrices.dot(rows, i * dimensions, features, dimensions);
        }
    }

    /** The transposed map: from {@code rank} numbers back to one per feature. */
    double[] transposed(double[] whitened) {
        double[] out = new double[dimensions];
        for (int i = 0; i < rank; i++) {
            for (int j = 0; j < dimensions; j++) {
                out[j] += rows[i * dimensions + j] * whitened[i];
            }
        }
        return out;
    }
}
