package org.opentmr.feature.covariance;

import java.util.Arrays;
import org.opentmr.feature.Extractor;
import org.opentmr.feature.Feature;
import org.opentmr.feature.WindowShape;
import org.opentmr.signal.HotPath;

/**
 * {@code LOGLS}: logarithm of the second L-moment of each channel (Hosking 1990), half the mean distance of two samples; a
 * spread that one artefact changes less than it changes a variance. From the sorted window: 2 b₁ − b₀. Floor as in
 * {@link LogAmplitude}.
 */
record LogScale() implements Feature {

    @Override
    public String name() {
        return "LOGLS";
    }

    @Override
    public int size(WindowShape shape) {
        return shape.channels();
    }

    /** @throws IllegalArgumentException when the window has fewer than 2 samples */
    @Override
    public Extractor newExtractor(WindowShape shape) {
        if (shape.samples() < 2) {
            throw new IllegalArgumentException("LOGLS needs a window of 2 samples or more, got " + shape.samples());
        }
        return new State(shape.samples());
    }

    private static final class State implements Extractor {

        private final double[] sorted;

        State(int samples) {
            this.sorted = new double[samples];
        }

        @Override
        @HotPath
        public void hop(double[][] samples, int from, int count) {
            // sorting needs the whole window
        }

        @Override
        @HotPath
        public void window(double[][] samples, int from, double[] out, int at) {
            for (int c = 0; c < samples.length; c++) {
                System.arraycopy(samples[c], from, sorted, 0, sorted.length);
                Arrays.sort(sorted);
                out[at + c] = Floor.log(scale());
            }
        }

        /** 2 b₁ − b₀ as one sum of small terms: the weights run from −(N−1) to N−1 and add up to 0. */
        private double scale() {
            int n = sorted.length;
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += (2.0 * i - (n - 1)) * sorted[i];
            }
            // Rounding may leave the scale of a constant window a little below 0.
            return sum < 0 ? 0 : sum / n / (n - 1);
        }

        @Override
        public void reset() {
            // nothing is kept
        }
    }
}
