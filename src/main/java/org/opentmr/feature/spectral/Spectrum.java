package org.opentmr.feature.spectral;

import java.util.Arrays;
import org.jtransforms.fft.DoubleFFT_1D;
import org.opentmr.signal.HotPath;

/**
 * The discrete Fourier transform of one channel's window, padded with zeros to the next power of two and divided by the
 * number of samples. Bin k lies at {@code k * binHz()}; there are half as many bins as padded samples, so the bin at half
 * the sampling rate is left out.
 */
final class Spectrum {

    private final int samples;
    private final double binHz;
    private final double[] transform;
    private final double[] power;
    private final DoubleFFT_1D fft;

    Spectrum(int samples, double rateHz) {
        if (samples < 2) {
            throw new IllegalArgumentException("a spectrum needs a window of 2 samples or more, got " + samples);
        }
        this.samples = samples;
        int padded = Integer.highestOneBit(samples - 1) << 1;
        this.binHz = rateHz / padded;
        this.transform = new double[padded];
        this.power = new double[padded / 2];
        this.fft = new DoubleFFT_1D(padded);
    }

    double binHz() {
        return binHz;
    }

    int bins() {
        return power.length;
    }

    /** Squared magnitude of every bin, in squared units of the signal; valid until the next call. */
    @HotPath
    double[] power(double[] channel, int from) {
        System.arraycopy(channel, from, transform, 0, samples);
        return powerOfTransform();
    }

    /** {@link #power} of the window without its mean and multiplied by a taper of as many values. */
    @HotPath
    double[] power(double[] channel, int from, double[] taper) {
        double sum = 0;
        for (int n = 0; n < samples; n++) {
            sum += channel[from + n];
        }
        double mean = sum / samples;
        for (int n = 0; n < samples; n++) {
            transform[n] = (channel[from + n] - mean) * taper[n];
        }
        return powerOfTransform();
    }

    private double[] powerOfTransform() {
        Arrays.fill(transform, samples, transform.length, 0);
        fft.realForward(transform);
        double scale = 1.0 / ((double) samples * samples);
        // JTransforms packs the real bin at half the rate where the imaginary part of bin 0 would be.
        power[0] = transform[0] * transform[0] * scale;
        for (int k = 1; k < power.length; k++) {
            double re = transform[2 * k];
            double im = transform[2 * k + 1];
            power[k] = (re * re + im * im) * scale;
        }
        return power;
    }
}
