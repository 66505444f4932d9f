package org.opentmr.classifier;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Ridge regression (Hoerl and Kennard 1970): W = (ZᵀZ/n + λI)⁻¹ ZᵀY/n with features Z of mean 0 and standard deviation 1 and
 * centred targets Y. λ is the one of a fixed list that leaves the smallest squared error on repetitions that it was not
 * fitted to; the features' mean and deviation are taken from all of them.
 */
public final class RidgeRegression {

    /** A standardised feature has variance 1: from no shrinkage to speak of to shrinkage by half. */
    private static final double[] RIDGES = {1e-4, 1e-3, 1e-2, 1e-1, 1};

    /** Where there is a single repetition, nothing can be left out: what usually wins. */
    private static final double USUAL_RIDGE = 1e-2;

    private final int dimensions;
    private final int outputs;
    private final Standardisation scaling;
    private final double[][] z;
    private final double[][] y;
    private final double[] meanTarget;
    private final int[] repetitions;

    private RidgeRegression(double[][] features, double[][] targets, int[] repetitions) {
        dimensions = features[0].length;
        outputs = targets[0].length;
        this.repetitions = repetitions;
        scaling = Standardisation.of(features);
        z = new double[features.length][dimensions];
        meanTarget = new double[outputs];
        for (int i = 0; i < z.length; i++) {
            scaling.apply(features[i], z[i]);
            for (int k = 0; k < outputs; k++) {
                meanTarget[k] += targets[i][k] / z.length;
            }
        }
        y = new double[z.length][outputs];
        for (int i = 0; i < z.length; i++) {
            for (int k = 0; k < outputs; k++) {
                y[i][k] = targets[i][k] - meanTarget[k];
            }
        }
    }

    /**
     * Trains one.
     *
     * @param features {@code [window][feature]}
     * @param targets {@code [window][output]}
     * @param repetitions per window, which repetition it was cut from
     * @throws TrainingException where a number is not finite; says which
     */
    public static LinearRegression train(double[][] features, double[][] targets, int[] repetitions) {
        if (features.length == 0 || features.length != targets.length || features.length != repetitions.length) {
            throw new IllegalArgumentException("a regression needs windows, each with a target and a repetition, got "
                    + features.length + " windows, " + targets.length + " targets, " + repetitions.length
                    + " repetitions");
        }
        for (int i = 0; i < features.length; i++) {
            requireFinite(i, "feature", features[i]);
            requireFinite(i, "target", targets[i]);
        }
        return new RidgeRegression(features, targets, repetitions).fit();
    }

    private static void requireFinite(int window, String what, double[] values) {
        for (int j = 0; j < values.length; j++) {
            if (!Double.isFinite(values[j])) {
                throw new TrainingException("window " + window + ", " + what + " " + j + " is " + values[j]
                        + "; leave the window out or repair its channel");
            }
        }
    }

    private LinearRegression fit() {
        Sums all = new Sums();
        all.addAll(i -> true);
        double ridge = chosenRidge(all);
        double[][] scaled = solve(all, ridge);
        double[][] weights = new double[outputs][dimensions];
        double[] intercepts = meanTarget.clone();
        for (int k = 0; k < outputs; k++) {
            for (int j = 0; j < dimensions; j++) {
                weights[k][j] = scaled[k][j] * scaling.scale()[j];
                intercepts[k] -= weights[k][j] * scaling.mean()[j];
            }
        }
        return new LinearRegression(weights, intercepts, ridge);
    }

    private double chosenRidge(Sums all) {
        int[] numbers = Arrays.stream(repetitions).sorted().distinct().toArray();
        if (numbers.length < 2) {
            return USUAL_RIDGE;
        }
        double[] errors = new double[RIDGES.length];
        for (int held : numbers) {
            Sums others = new Sums();
            others.addAll(i -> repetitions[i] == held);
            others.subtractFrom(all);
            for (int r = 0; r < RIDGES.length; r++) {
                errors[r] += squaredError(solve(others, RIDGES[r]), held);
            }
        }
        int best = 0;
        for (int r = 1; r < errors.length; r++) {
            best = errors[r] < errors[best] ? r : best;
        }
        return RIDGES[best];
    }

    private double squaredError(double[][] weights, int repetition) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            for (int k = 0; repetitions[i] == repetition && k < outputs; k++) {
                double off = Matrices.dot(weights[k], 0, z[i], dimensions) - y[i][k];
                sum += off * off;
            }
        }
        return sum;
    }

    private double[][] solve(Sums sums, double ridge) {
        double[] matrix = Matrices.symmetric(sums.squares);
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] /= sums.count;
        }
        for (int j = 0; j < dimensions; j++) {
            matrix[j * dimensions + j] += ridge;
        }
        double[] inverse = Cholesky.of(matrix, dimensions)
                .orElseThrow(() -> new TrainingException("the features repeat each other; choose fewer"))
                .inverse();
        double[][] weights = new double[outputs][dimensions];
        double[] half = new double[dimensions];
        for (int k = 0; k < outputs; k++) {
            // (L Lᵀ)⁻¹ c is L⁻ᵀ (L⁻¹ c), and L⁻¹ is at hand.
            for (int i = 0; i < dimensions; i++) {
                half[i] = 0;
                for (int j = 0; j <= i; j++) {
                    half[i] += inverse[i * dimensions + j] * sums.products[k][j] / sums.count;
                }
            }
            for (int i = 0; i < dimensions; i++) {
                for (int j = 0; j <= i; j++) {
                    weights[k][j] += inverse[i * dimensions + j] * half[i];
                }
            }
        }
        return weights;
    }

    /** ZᵀZ, its lower triangle, and ZᵀY over some windows. */
    private final class Sums {
        private final double[] nothing = new double[dimensions];
        private final double[][] squares = Matrices.newLower(dimensions);
        private final double[][] products = new double[outputs][dimensions];
        private int count;

        void addAll(IntPredicate chosen) {
            int[] windows = IntStream.range(0, z.length)
                    .filter(chosen)
                    .toArray();
            count = windows.length;
            double[][] rows = new double[Matrices.AT_ONCE][];
            for (int from = 0; from < count; from += rows.length) {
                for (int r = 0; r < rows.length; r++) {
                    rows[r] = from + r < count ? z[windows[from + r]] : nothing;
                }
                Matrices.addOuterProducts(squares, rows, 1);
            }
            for (int i : windows) {
                for (int k = 0; k < outputs; k++) {
                    Matrices.addScaled(products[k], z[i], y[i][k]);
                }
            }
        }

        /** Leaves what is in the other and not in this. */
        void subtractFrom(Sums all) {
            count = all.count - count;
            for (int i = 0; i < dimensions; i++) {
                for (int j = 0; j < squares[i].length; j++) {
                    squares[i][j] = all.squares[i][j] - squares[i][j];
                }
            }
            for (int k = 0; k < outputs; k++) {
                for (int j = 0; j < dimensions; j++) {
                    products[k][j] = all.products[k][j] - products[k][j];
                }
            }
        }
    }
}
