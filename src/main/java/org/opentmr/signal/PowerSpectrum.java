package org.opentmr.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * One-sided power spectral density of one channel.
 *
 * @param resolutionHz distance between bins, above 0; bin k lies at {@code k * resolutionHz}
 * @param density per bin, unit of the samples squared per hertz; all NaN where no segment could be taken
 */
public record PowerSpectrum(double resolutionHz, double[] density) {

    /** A bin counts as inside a band when rounding alone puts it outside. */
    private static final double EDGE = 1e-9;

    public PowerSpectrum {
        if (!(resolutionHz > 0 && resolutionHz < Double.POSITIVE_INFINITY) || density.length == 0) {
            throw new IllegalArgumentException(
                    "a spectrum needs resolutionHz > 0 and at least one bin, got resolutionHz=" + resolutionHz + ", "
                            + density.length + " bins");
        }
    }

    /**
     * Welch's estimate (Welch 1967): Hann windows (periodic) that overlap by half, the mean of each segment removed, the
     * periodograms averaged. A segment never crosses a join and never holds a sample that is not finite.
     *
     * @param samples one channel
     * @param rateHz samples per second
     * @param segmentSamples length of a segment, at least 2; shortened to the longest piece where no piece is as long
     * @param joins samples at which a new piece begins, ascending
     */
    public static PowerSpectrum welch(double[] samples, double rateHz, int segmentSamples, List<Long> joins) {
        if (!(rateHz > 0) || segmentSamples < 2) {
            throw new IllegalArgumentException("a spectrum needs rateHz > 0 and segmentSamples >= 2, got rateHz="
                    + rateHz + ", segmentSamples=" + segmentSamples);
        }
        List<Piece> pieces = pieces(samples.length, joins);
        int longest = pieces.stream().mapToInt(Piece::length).max().orElse(0);
        int n = Math.max(2, Math.min(segmentSamples, longest));
        double[] window = hann(n);
        double[] sum = new double[n / 2 + 1];
        double[] segment = new double[n];
        DoubleFFT_1D transform = new DoubleFFT_1D(n);
        long segments = 0;
        for (Piece piece : pieces) {
            for (int from = piece.from(); from + n <= piece.to(); from += n - n / 2) {
                if (taper(samples, from, window, segment)) {
                    transform.realForward(segment);
                    addPower(segment, sum);
                    segments++;
                }
            }
        }
        double energy = Arrays.stream(window).map(w -> w * w).sum();
        double scale = segments == 0 ? Double.NaN : 1 / (rateHz * energy * segments);
        for (int k = 0; k < sum.length; k++) {
            boolean mirrored = k > 0 && 2 * k < n;
            sum[k] *= mirrored ? 2 * scale : scale;
        }
        return new PowerSpectrum(rateHz / n, sum);
    }

    /** Centre of a bin. */
    public double frequencyHz(int bin) {
        return bin * resolutionHz;
    }

    /** Power of the bins from {@code lowHz} to {@code highHz}, both included; unit of the samples squared. */
    public double power(double lowHz, double highHz) {
        int first = (int) Math.max(0, Math.ceil(lowHz / resolutionHz - EDGE));
        int last = (int) Math.min(density.length - 1.0, Math.floor(highHz / resolutionHz + EDGE));
        double sum = 0;
        for (int k = first; k <= last; k++) {
            sum += density[k];
        }
        return sum * resolutionHz;
    }

    /**
     * The frequency that halves the power from {@code lowHz} up, on a line between bins; NaN where there is no power.
     */
    public double medianHz(double lowHz) {
        double half = power(lowHz, Double.POSITIVE_INFINITY) / 2;
        double sum = 0;
        for (int k = (int) Math.max(0, Math.ceil(lowHz / resolutionHz - EDGE)); k < density.length; k++) {
            double bin = density[k] * resolutionHz;
            if (sum + bin >= half && bin > 0) {
                return frequencyHz(k) + ((half - sum) / bin - 0.5) * resolutionHz;
            }
            sum += bin;
        }
        return Double.NaN;
    }

    private record Piece(int from, int to) {
        int length() {
            return to - from;
        }
    }

    private static List<Piece> pieces(int length, List<Long> joins) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (long join : joins) {
            if (join > from && join < length) {
                pieces.add(new Piece(from, (int) join));
                from = (int) join;
            }
        }
        pieces.add(new Piece(from, length));
        return pieces;
    }

    private static double[] hann(int n) {
        double[] window = new double[n];
        for (int i = 0; i < n; i++) {
            window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / n);
        }
        return window;
    }

    /** Fills {@code segment} with the windowed samples less their mean; false where one is not finite. */
    private static boolean taper(double[] samples, int from, double[] window, double[] segment) {
        double mean = 0;
        for (int i = 0; i < window.length; i++) {
            mean += samples[from + i];
        }
        mean /= window.length;
        for (int i = 0; i < window.length; i++) {
            segment[i] = (samples[from + i] - mean) * window[i];
        }
        return Double.isFinite(mean);
    }

    /** Adds |X|² of a packed real transform: even bins real, odd imaginary, the last one folded into place 1. */
    private static void addPower(double[] packed, double[] sum) {
        int n = packed.length;
        sum[0] += packed[0] * packed[0];
        for (int k = 1; 2 * k < n; k++) {
            boolean foldedImaginary = 2 * k + 1 == n;
            double imaginary = foldedImaginary ? packed[1] : packed[2 * k + 1];
            sum[k] += packed[2 * k] * packed[2 * k] + imaginary * imaginary;
        }
        if (n % 2 == 0) {
            sum[n / 2] += packed[1] * packed[1];
        }
    }
}
