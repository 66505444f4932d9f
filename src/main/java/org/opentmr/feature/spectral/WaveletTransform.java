package org.opentmr.feature.spectral;

import org.opentmr.signal.HotPath;

/**
 * Multilevel discrete wavelet transform (Mallat 1989) with the symlet of eight vanishing moments, the least asymmetric
 * wavelet of Daubechies 1992. The signal is mirrored at its ends, the end samples repeated, as often as the filter needs; a
 * level of L samples gives ⌊(L + 15) / 2⌋ coefficients.
 */
final class WaveletTransform {

    /**
     * Low-pass analysis filter: Daubechies 1992, table 6.3, N = 8, in the digits of PyWavelets 1.1 ({@code sym8}), which
     * the reference values were made with. They are orthonormal to 2e-13.
     */
    private static final double[] LOW_PASS = {
        -0.0033824159510061256,
        -0.0005421323317911481,
        0.03169508781149298,
        0.007607487324917605,
        -0.1432942383508097,
        -0.061273359067658524,
        0.4813596512583722,
        0.7771857517005235,
        0.3644418948353314,
        -0.05194583810770904,
        -0.027219029917056003,
        0.049137179673607506,
        0.003808752013890615,
        -0.01495225833704823,
        -0.0003029205147213668,
        0.0018899503327594609
    };

    private static final int TAPS = LOW_PASS.length;
    private static final int MARGIN = TAPS - 1;

    private final double[][] bands;
    private final int samples;
    private final double[] extended;
    private final double[] approximation;

    WaveletTransform(int samples, int levels) {
        this.samples = samples;
        this.bands = new double[levels + 1][];
        int length = samples;
        int longest = samples;
        for (int level = 1; level <= levels; level++) {
            length = (length + TAPS - 1) / 2;
            longest = Math.max(longest, length);
            bands[levels + 1 - level] = new double[length];
        }
        this.bands[0] = new double[length];
        this.approximation = new double[longest];
        this.extended = new double[longest + 2 * MARGIN];
    }

    /** The coefficients: the approximation, then the details from the coarsest to the finest; reused by the next call. */
    @HotPath
    double[][] transform(double[] channel, int from) {
        System.arraycopy(channel, from, approximation, 0, samples);
        int length = samples;
        for (int band = bands.length - 1; band >= 1; band--) {
            extend(length);
            double[] detail = bands[band];
            length = detail.length;
            for (int k = 0; k < length; k++) {
                split(k, detail);
            }
        }
        System.arraycopy(approximation, 0, bands[0], 0, length);
        return bands;
    }

    private void split(int k, double[] detail) {
        double low = 0;
        double high = 0;
        int newest = MARGIN + 2 * k + 1;
        for (int j = 0; j < TAPS; j += 2) {
            double even = extended[newest - j];
            double odd = extended[newest - j - 1];
            low += LOW_PASS[j] * even + LOW_PASS[j + 1] * odd;
            // The high-pass filter is the low-pass filter reversed, with alternating signs.
            high += LOW_PASS[TAPS - 2 - j] * odd - LOW_PASS[TAPS - 1 - j] * even;
        }
        approximation[k] = low;
        detail[k] = high;
    }

    private void extend(int length) {
        System.arraycopy(approximation, 0, extended, MARGIN, length);
        for (int i = 1; i <= MARGIN; i++) {
            extended[MARGIN - i] = approximation[mirrored(-i, length)];
            extended[MARGIN + length + i - 1] = approximation[mirrored(length + i - 1, length)];
        }
    }

    private static int mirrored(int index, int length) {
        int folded = Math.floorMod(index, 2 * length);
        return folded < length ? folded : 2 * length - 1 - folded;
    }
}
