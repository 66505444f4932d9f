package org.opentmr.device.replay;

import org.opentmr.signal.HotPath;

/**
 * Changes the rate of a stream to any other without aliases or images: band-limited interpolation with a Kaiser-windowed
 * sinc from a table (Smith and Gossett 1984, "A flexible sampling-rate conversion method").
 *
 * <p>Relative to the Nyquist frequency of the lower rate: a sine up to 0.8 is off by at most 2e-4 of its amplitude, ripple
 * and images together; at 1 half the amplitude is left, and from 1.2 on it is at least 78 dB down. What is left between 1
 * and 1.2 folds to above 0.8. Output sample {@code m} lies at the time of input sample {@code m * in / out}; it comes
 * {@value #HALF} samples of the lower rate later, and so the last ones of a stream never do. Before its beginning the
 * stream counts as 0. Results do not depend on how it is cut into blocks.
 */
final class Resampler {

    /** Kaiser (1974): 80 dB need a width of (80 - 7.95) / (14.36 · 0.2) = 25 samples where the transition takes 0.2. */
    private static final int HALF = 13;

    /** Kaiser (1974), for 80 dB: 0.1102 · (80 - 8.7). */
    private static final double BETA = 7.857;

    /** Table entries per sample; a straight line between them is off by at most π² / 24 / 512², 116 dB down. */
    private static final int RESOLUTION = 512;

    private static final double[] KERNEL = kernel();

    private final double step;
    private final double scale;
    private final double reach;
    private final float[][] history;
    private final double[] weights;
    private final int span;
    private long taken;
    private long made;
    private long lastNeeded;

    Resampler(double inRateHz, double outRateHz, int channels) {
        step = inRateHz / outRateHz;
        scale = Math.min(1, outRateHz / inRateHz);
        reach = HALF / scale;
        span = (int) Math.ceil(2 * reach) + 1;
        // Every sample stands twice, so that the last span ones always lie in a row.
        history = new float[channels][2 * span];
        weights = new double[span];
        lastNeeded = (long) Math.floor(reach);
    }

    /** The most output samples that so many input samples give. */
    int mostFrom(int count) {
        return (int) Math.ceil(count / step) + 1;
    }

    /**
     * Takes samples {@code in[channel][from .. from + count)}.
     *
     * @param out receives {@code [channel][0 .. returned)}
     * @return how many samples per channel were made
     */
    @HotPath
    int push(float[][] in, int from, int count, float[][] out) {
        int written = 0;
        for (int i = from; i < from + count; i++) {
            int at = (int) (taken % span);
            for (int c = 0; c < history.length; c++) {
                history[c][at] = in[c][i];
                history[c][at + span] = in[c][i];
            }
            while (taken == lastNeeded) {
                make(at + span, out, written++);
                made++;
                lastNeeded = (long) Math.floor(made * step + reach);
            }
            taken++;
        }
        return written;
    }

    /** Makes the output sample that ends with the newest input sample, which stands at {@code newest}. */
    private void make(int newest, float[][] out, int to) {
        double time = made * step;
        int used = (int) (taken - (long) Math.ceil(time - reach)) + 1;
        for (int k = 0; k < used; k++) {
            weights[k] = scale * at(Math.abs(taken - k - time) * scale);
        }
        for (int c = 0; c < history.length; c++) {
            double sum = 0;
            for (int k = 0; k < used; k++) {
                sum += weights[k] * history[c][newest - k];
            }
            out[c][to] = (float) sum;
        }
    }

    private static double at(double distance) {
        double place = distance * RESOLUTION;
        int below = Math.min((int) place, KERNEL.length - 2);
        return KERNEL[below] + (place - below) * (KERNEL[below + 1] - KERNEL[below]);
    }

    private static double[] kernel() {
        double[] kernel = new double[HALF * RESOLUTION + 1];
        kernel[0] = 1;
        for (int i = 1; i < kernel.length; i++) {
            double x = (double) i / RESOLUTION;
            double edge = x / HALF;
            double window = bessel(BETA * Math.sqrt(1 - edge * edge)) / bessel(BETA);
            kernel[i] = window * Math.sin(Math.PI * x) / (Math.PI * x);
        }
        return kernel;
    }

    /** Modified Bessel function of the first kind and order 0, by its power series (Abramowitz and Stegun 9.6.12). */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-17; k++) {
            term *= (x / (2 * k)) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }
}
