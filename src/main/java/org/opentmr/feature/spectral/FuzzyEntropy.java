package org.opentmr.feature.spectral;

import org.opentmr.feature.Extractor;
import org.opentmr.feature.Feature;
import org.opentmr.feature.WindowShape;
import org.opentmr.signal.HotPath;

/**
 * Fuzzy entropy (Chen et al. 2007) of each channel: like {@link SampleEntropy}, with a likeness between 0 and 1 instead of
 * a count. Two patterns, each less its own mean, whose largest difference is d are alike by exp(−d^power / r), r =
 * tolerance times the standard deviation of the window. (Chen et al. divide by r to the power; this is LibEMG's.) Takes
 * time with the square of the window's length; a pair parts at the first sample whose difference makes the likeness vanish.
 *
 * <p>NaN for a constant window, of which r is 0.
 *
 * @param dimension samples in the shorter pattern, at least 2
 * @param tolerance in standard deviations, above 0
 * @param power at least 1
 */
record FuzzyEntropy(int dimension, double tolerance, int power) implements Feature {

    FuzzyEntropy {
        if (dimension < 2 || !(tolerance > 0) || power < 1) {
            throw new IllegalArgumentException(
                    "FUZZYEN needs dimension >= 2, tolerance > 0 and power >= 1, got dimension=" + dimension
                            + ", tolerance=" + tolerance + ", power=" + power);
        }
    }

    @Override
    public String name() {
        return FeatureName.of("FUZZYEN", new double[] {2, 0.3, 2}, dimension, tolerance, power);
    }

    @Override
    public int size(WindowShape shape) {
        return shape.channels();
    }

    /** @throws IllegalArgumentException when the window is too short for two patterns */
    @Override
    public Extractor newExtractor(WindowShape shape) {
        if (shape.samples() < dimension + 3) {
            throw new IllegalArgumentException("FUZZYEN of dimension " + dimension + " needs " + (dimension + 3)
                    + " samples or more, got " + shape.samples());
        }
        return new State(this, shape.samples());
    }

    private static final class State extends ChannelExtractor {

        /** exp(−64) is 1e-12 of the smallest step above 1 that is added to the mean likeness, and so counts as 0. */
        private static final double LARGEST_EXPONENT = 64;

        private final int dimension;
        private final double tolerance;
        private final int power;
        private final int samples;
        private final double[] means;

        State(FuzzyEntropy design, int samples) {
            this.dimension = design.dimension;
            this.tolerance = design.tolerance;
            this.power = design.power;
            this.samples = samples;
            this.means = new double[samples - dimension + 1];
        }

        @Override
        @HotPath
        double value(double[] channel, int from) {
            double range = tolerance * Deviation.of(channel, from, samples);
            if (!(range > 0)) {
                return Double.NaN;
            }
            double shortRate = rate(channel, from, dimension, range);
            double longRate = rate(channel, from, dimension + 1, range);
            return Math.log((shortRate + Math.ulp(1.0)) / (longRate + Math.ulp(1.0)));
        }

        /** The mean likeness of the patterns of a length: of all but the last pattern with all others. */
        private double rate(double[] channel, int from, int length, double range) {
            int last = samples - length;
            for (int k = 0; k <= last; k++) {
                double sum = 0;
                for (int j = 0; j < length; j++) {
                    sum += channel[from + k + j];
                }
                means[k] = sum / length;
            }
            double farthest = Math.pow(LARGEST_EXPONENT * range, 1.0 / power);
            double total = 0;
            for (int k = 0; k < last; k++) {
                for (int l = k + 1; l <= last; l++) {
                    double distance = distance(channel, from + k, from + l, means[l] - means[k], length, farthest);
                    if (distance <= farthest) {
                        total += (l < last ? 2 : 1) * Math.exp(-raised(distance, power) / range);
                    }
                }
            }
            return total / (last - 1) / last;
        }

        private static double raised(double base, int power) {
            double product = base;
            for (int i = 1; i < power; i++) {
                product *= base;
            }
            return product;
        }

        /** The largest difference of two patterns less their means; the first beyond {@code farthest} ends the search. */
        private static double distance(
                double[] channel, int k, int l, double meanDifference, int length, double farthest) {
            double largest = 0;
            for (int j = 0; j < length && largest <= farthest; j++) {
                largest = Math.max(largest, Math.abs(channel[k + j] - channel[l + j] + meanDifference));
            }
            return largest;
        }
    }
}
