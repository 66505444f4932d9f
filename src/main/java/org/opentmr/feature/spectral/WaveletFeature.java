package org.opentmr.feature.spectral;

import org.opentmr.feature.Extractor;
import org.opentmr.feature.Feature;
import org.opentmr.feature.WindowShape;
import org.opentmr.signal.HotPath;

/**
 * Numbers from the squared wavelet coefficients e_k = c_k² of each level (the Multisignal Wavelet Transform features of Khushaba, with the definitions of LibEMG 2.0), level-major from the
 * approximation over the coarsest to the finest detail, channels inside. The levels go down to 2 to 4 Hz:
 * ⌊log2(rate / 2)⌋ − 1.
 */
enum WaveletFeature implements Feature {
    /** log Σ e_k. */
    WENG {
        @Override
        double of(double[] coefficients) {
            return Math.log(energy(coefficients) + FLOOR);
        }
    },
    /** Logarithm of the variance of e_k, divided by their number. */
    WV {
        @Override
        double of(double[] coefficients) {
            double mean = energy(coefficients) / coefficients.length;
            double sum = 0;
            for (double c : coefficients) {
                double off = c * c - mean;
                sum += off * off;
            }
            return Math.log(sum / coefficients.length + FLOOR);
        }
    },
    /** Logarithm of the waveform length of e_k. */
    WWL {
        @Override
        double of(double[] coefficients) {
            double sum = 0;
            for (int k = 1; k < coefficients.length; k++) {
                double before = coefficients[k - 1];
                double now = coefficients[k];
                sum += Math.abs(now * now - before * before);
            }
            return Math.log(sum + FLOOR);
        }
    },
    /** Entropy −Σ p_k ln p_k of p_k = e_k / Σ e; where p_k is 0 its term is 0. NaN where there is no energy. */
    WENT {
        @Override
        double of(double[] coefficients) {
            double energy = energy(coefficients);
            if (energy == 0) {
                return Double.NaN;
            }
            double entropy = 0;
            for (double c : coefficients) {
                double p = c * c / energy;
                if (p != 0) {
                    entropy -= p * Math.log(p);
                }
            }
            return entropy;
        }
    };

    /** Keeps the logarithm of silence finite, at −23; the value that LibEMG adds. */
    private static final double FLOOR = 1e-10;

    @HotPath
    abstract double of(double[] coefficients);

    private static double energy(double[] coefficients) {
        double sum = 0;
        for (double c : coefficients) {
            sum += c * c;
        }
        return sum;
    }

    private static int levels(WindowShape shape) {
        // The exponent of a double is the floor of its binary logarithm.
        return Math.getExponent(shape.rateHz() / 2) - 1;
    }

    @Override
    public int size(WindowShape shape) {
        return (levels(shape) + 1) * shape.channels();
    }

    /** @throws IllegalArgumentException when the rate is below 8 Hz, too low for one level */
    @Override
    public Extractor newExtractor(WindowShape shape) {
        if (levels(shape) < 1) {
            throw new IllegalArgumentException(
                    name() + " needs a rate of 8 Hz or more for its wavelet levels, got " + shape.rateHz() + " Hz");
        }
        return new State(this, new WaveletTransform(shape.samples(), levels(shape)));
    }

    private static final class State extends WindowExtractor {

        private final WaveletFeature feature;
        private final WaveletTransform wavelet;

        State(WaveletFeature feature, WaveletTransform wavelet) {
            this.feature = feature;
            this.wavelet = wavelet;
        }

        @Override
        @HotPath
        public void window(double[][] samples, int from, double[] out, int at) {
            for (int c = 0; c < samples.length; c++) {
                double[][] bands = wavelet.transform(samples[c], from);
                for (int b = 0; b < bands.length; b++) {
                    out[at + b * samples.length + c] = feature.of(bands[b]);
                }
            }
        }
    }
}
