package org.opentmr.classifier;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How linear discriminant analysis estimates the covariance that its motions share. */
sealed interface Shrinkage {

    /** As it stands between the brackets of the trainer's name; empty for none. */
    String label();

    /** The map after which the shared covariance is the identity. */
    Whitening whitening(TrainingSet set, ClassStatistics statistics);

    /**
     * No shrinkage; the scatter within motions divided by windows minus motions. Directions in which the windows do not
     * vary, as with a feature that repeats others, are left out: scikit-learn's {@code svd} solver.
     */
    record None() implements Shrinkage {

        /** scikit-learn's {@code tol}: a standard deviation below this, of standardised features, counts as none. */
        private static final double SMALLEST_DEVIATION = 1e-4;

        @Override
        public String label() {
            return "";
        }

        @Override
        public Whitening whitening(TrainingSet set, ClassStatistics statistics) {
            int n = statistics.dimensions();
            double[] pooled = statistics.pooled();
            double[] scale = inverseDeviations(set, pooled);
            double unbiased = statistics.windows() / (double) Math.max(1, statistics.windows() - statistics.motions());
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    pooled[i * n + j] *= scale[i] * scale[j] * unbiased;
                }
            }
            Matrices.Eigen eigen = Matrices.eigen(pooled, n);
            int[] kept = IntStream.range(0, n)
                    .filter(i -> eigen.values()[i] > SMALLEST_DEVIATION * SMALLEST_DEVIATION)
                    .toArray();
            if (kept.length == 0) {
                throw new TrainingException("no feature varies within a motion: the windows of every motion are all"
                        + " alike; record more windows or use LDA(0.1)");
            }
            double[] rows = new double[kept.length * n];
            for (int i = 0; i < kept.length; i++) {
                double deviation = Math.sqrt(eigen.values()[kept[i]]);
                for (int j = 0; j < n; j++) {
                    rows[i * n + j] = eigen.vectors()[kept[i]][j] * scale[j] / deviation;
                }
            }
            return new Whitening(kept.length, n, rows);
        }

        private static double[] inverseDeviations(TrainingSet set, double[] pooled) {
            double[] overall = Standardisation.of(set.features()).scale();
            double[] scale = new double[overall.length];
            for (int j = 0; j < scale.length; j++) {
                double deviation = Math.sqrt(pooled[j * scale.length + j]);
                scale[j] = overall[j] > 0 && deviation > 0 ? 1 / deviation : 0;
            }
            return scale;
        }
    }

    /**
     * (1 - amount) * pooled + amount * tr(pooled) / d * I; the covariance of a motion is divided by its windows:
     * scikit-learn's {@code lsqr} solver.
     *
     * @param amount from 0 to 1
     */
    record Fixed(double amount) implements Shrinkage {

        public Fixed {
            if (!(amount >= 0 && amount <= 1)) {
                throw new IllegalArgumentException("LDA needs a shrinkage from 0 to 1, got " + amount);
            }
        }

        @Override
        public String label() {
            return Numbers.plain(amount);
        }

        @Override
        public Whitening whitening(TrainingSet set, ClassStatistics statistics) {
            int n = statistics.dimensions();
            return factor(Matrices.shrunk(statistics.pooled(), n, amount), n);
        }
    }

    /**
     * Ledoit and Wolf (2004), "A well-conditioned estimator for large-dimensional covariance matrices", equation 14,
     * for every motion by itself on features scaled to its own standard deviations, scaled back and pooled by shares:
     * scikit-learn's {@code lsqr} solver with {@code shrinkage="auto"}.
     */
    record LedoitWolf() implements Shrinkage {

        @Override
        public String label() {
            return "LW";
        }

        @Override
        public Whitening whitening(TrainingSet set, ClassStatistics statistics) {
            int n = statistics.dimensions();
            double[] pooled = new double[n * n];
            for (int k = 0; k < statistics.motions(); k++) {
                Matrices.addScaled(
                        pooled, ofMotion(windowsOf(set, k), statistics.covariances()[k]), statistics.prior(k));
            }
            return factor(pooled, n);
        }

        private static double[][] windowsOf(TrainingSet set, int motion) {
            return IntStream.range(0, set.windows())
                    .filter(i -> set.labels()[i] == motion)
                    .mapToObj(i -> set.features()[i])
                    .toArray(double[][]::new);
        }

        private static double[] ofMotion(double[][] windows, double[] covariance) {
            int n = windows[0].length;
            Standardisation standard = Standardisation.of(windows);
            double[] deviations = Arrays.stream(standard.scale())
                    .map(scale -> scale > 0 ? 1 / scale : 1)
                    .toArray();
            double[] correlation = new double[n * n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    correlation[i * n + j] = covariance[i * n + j] / deviations[i] / deviations[j];
                }
            }
            double[] shrunk = Matrices.shrunk(correlation, n, amount(windows, standard, correlation));
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    shrunk[i * n + j] *= deviations[i] * deviations[j];
                }
            }
            return shrunk;
        }

        /** The distance of a single window's estimate over the distance of the target, both squared Frobenius norms. */
        private static double amount(double[][] windows, Standardisation standard, double[] correlation) {
            int n = windows[0].length;
            double[] z = new double[n];
            double fourth = 0;
            for (double[] window : windows) {
                standard.apply(window, z);
                double squares = Matrices.dot(z, 0, z, n);
                fourth += squares * squares / windows.length;
            }
            double mean = Matrices.trace(correlation, n) / n;
            double squared = Matrices.dot(correlation, 0, correlation, n * n);
            double beta = (fourth - squared) / windows.length;
            double delta = squared - n * mean * mean;
            return beta > 0 && delta > 0 ? Math.min(beta, delta) / delta : 0;
        }
    }

    private static Whitening factor(double[] covariance, int n) {
        return Cholesky.of(covariance, n)
                .map(Whitening::of)
                .orElseThrow(() -> new TrainingException("the covariance of the " + n
                        + " features is singular: one never changes or repeats others;"
                        + " use LDA, or a shrinkage above 0 as in LDA(0.1)"));
    }
}
