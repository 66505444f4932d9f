package org.opentmr.feature.spectral;

import org.opentmr.feature.Extractor;
import org.opentmr.feature.Feature;
import org.opentmr.feature.WindowShape;
import org.opentmr.signal.HotPath;

/**
 * Sample entropy (Richman and Moorman 2000) of each channel: the logarithm of how much rarer two patterns of
 * {@code dimension + 1} samples are alike than two of {@code dimension}. Patterns are alike when no sample differs by more
 * than {@code tolerance} standard deviations of the window. Takes time with the square of the window's length; most pairs
 * part at their first sample.
 *
 * <p>As in LibEMG, every pattern but the last is compared with all others, and both rates have the smallest number above 1
 * less 1 added, so that a window without any alike pair gives a finite value. A constant window gives 0.
 *
 * @param dimension samples in the shorter pattern, at least 2
 * @param tolerance in standard deviations, above 0
 */
record SampleEntropy(int dimension, double tolerance) implements Feature {

    SampleEntropy {
        if (dimension < 2 || !(tolerance > 0)) {
            throw new IllegalArgumentException("SAMPEN needs dimension >= 2 and tolerance > 0, got dimension="
                    + dimension + ", tolerance=" + tolerance);
        }
    }

    @Override
    public String name() {
        return FeatureName.of("SAMPEN", new double[] {2, 0.3}, dimension, tolerance);
    }

    @Override
    public int size(WindowShape shape) {
        return shape.channels();
    }

    /** @throws IllegalArgumentException when the window is too short for two patterns */
    @Override
    public Extractor newExtractor(WindowShape shape) {
        if (shape.samples() < dimension + 2) {
            throw new IllegalArgumentException("SAMPEN of dimension " + dimension + " needs " + (dimension + 2)
                    + " samples or more, got " + shape.samples());
        }
        return new State(this, shape.samples());
    }

    private static final class State extends ChannelExtractor {

        private final int dimension;
        private final double tolerance;
        private final double[] series;

        State(SampleEntropy design, int samples) {
            this.dimension = design.dimension;
            this.tolerance = design.tolerance;
            this.series = new double[samples];
        }

        @Override
        @HotPath
        double value(double[] channel, int from) {
            double deviation = Deviation.of(channel, from, series.length);
            if (Double.isNaN(deviation)) {
                return Double.NaN;
            }
            if (deviation == 0) {
                return 0;
            }
            for (int n = 0; n < series.length; n++) {
                series[n] = channel[from + n] / deviation;
            }
            return entropy();
        }

        private double entropy() {
            int patterns = series.length - dimension;
            long shortPairs = 0;
            long longPairs = 0;
            for (int k = 0; k < patterns; k++) {
                for (int l = k + 1; l <= patterns; l++) {
                    if (alike(k, l)) {
                        shortPairs += l < patterns ? 2 : 1;
                        if (l < patterns && Math.abs(series[k + dimension] - series[l + dimension]) <= tolerance) {
                            longPairs += l < patterns - 1 ? 2 : 1;
                        }
                    }
                }
            }
            double others = patterns - 1;
            double shortRate = shortPairs / others / patterns;
            double longRate = longPairs / others / (patterns - 1);
            return Math.log((shortRate + Math.ulp(1.0)) / (longRate + Math.ulp(1.0)));
        }

        private boolean alike(int k, int l) {
            for (int j = 0; j < dimension; j++) {
                if (!(Math.abs(series[k + j] - series[l + j]) <= tolerance)) {
                    return false;
                }
            }
            return true;
        }
    }
}
