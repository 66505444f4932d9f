package org.opentmr.classifier;

import java.util.Arrays;
import org.opentmr.signal.HotPath;

/**
 * One probability per motion from one per pair of motions: the p that minimises the sum over pairs of
 * (r_ji p_i - r_ij p_j)² (Wu, Lin and Weng 2004, equation 16, by their algorithm 2).
 */
final class PairwiseCoupling {

    /** Rounds and tolerance of LIBSVM, to agree with it. */
    private static final int ROUNDS = 100;

    private static final double TOLERANCE = 0.005;

    private final int motions;
    private final double[][] shares;
    private final double[][] quadratic;
    private final double[] gradient;

    PairwiseCoupling(int motions) {
        this.motions = motions;
        this.shares = new double[motions][motions];
        this.quadratic = new double[motions][motions];
        this.gradient = new double[motions];
    }

    /** Motion {@code i} has the probability {@code share} against motion {@code j}. */
    @HotPath
    void set(int i, int j, double share) {
        shares[i][j] = share;
        shares[j][i] = 1 - share;
    }

    @HotPath
    void solve(double[] p) {
        if (motions == 2) {
            p[0] = shares[0][1];
            p[1] = shares[1][0];
            return;
        }
        Arrays.fill(p, 0, motions, 1.0 / motions);
        for (int i = 0; i < motions; i++) {
            quadratic[i][i] = 0;
            for (int j = 0; j < motions; j++) {
                if (j != i) {
                    quadratic[i][i] += shares[j][i] * shares[j][i];
                    quadratic[i][j] = -shares[j][i] * shares[i][j];
                }
            }
        }
        for (int round = 0; round < Math.max(ROUNDS, motions); round++) {
            double value = 0;
            for (int i = 0; i < motions; i++) {
                gradient[i] = Matrices.dot(quadratic[i], 0, p, motions);
                value += p[i] * gradient[i];
            }
            if (largestDifference(value) < TOLERANCE / motions) {
                return;
            }
            descend(p, value);
        }
    }

    private double largestDifference(double value) {
        double largest = 0;
        for (int i = 0; i < motions; i++) {
            largest = Math.max(largest, Math.abs(gradient[i] - value));
        }
        return largest;
    }

    /** One coordinate after the other to its own minimum; p stays a distribution. */
    private void descend(double[] p, double startValue) {
        double value = startValue;
        for (int i = 0; i < motions; i++) {
            double step = (value - gradient[i]) / quadratic[i][i];
            double sum = 1 + step;
            p[i] += step;
            value = (value + step * (step * quadratic[i][i] + 2 * gradient[i])) / sum / sum;
            for (int j = 0; j < motions; j++) {
                gradient[j] = (gradient[j] + step * quadratic[i][j]) / sum;
                p[j] /= sum;
            }
        }
    }
}
