package org.opentmr.feature.spectral;

import java.util.Arrays;
import org.opentmr.feature.Extractor;
import org.opentmr.feature.Feature;
import org.opentmr.feature.WindowShape;
import org.opentmr.signal.HotPath;

/**
 * Discrete Fourier transform representation (He et al. 2015, with LibEMG's edges): the mean magnitude of the spectrum in
 * each band, to the power of 2/3. Band-major, channels inside. A bin on an edge belongs to no band. Bands that do not end
 * below half the sampling rate are left out.
 */
enum FourierBands implements Feature {
    DFTR;

    private static final double[] EDGES_HZ = {20, 92, 163, 235, 305, 378, 450};

    private static int bands(WindowShape shape) {
        return (int) Arrays.stream(EDGES_HZ)
                .skip(1)
                .filter(edge -> edge < shape.rateHz() / 2)
                .count();
    }

    @Override
    public int size(WindowShape shape) {
        return bands(shape) * shape.channels();
    }

    /** @throws IllegalArgumentException when no band, or a band without a bin, is left at this rate and window */
    @Override
    public Extractor newExtractor(WindowShape shape) {
        int bands = bands(shape);
        if (bands == 0) {
            throw new IllegalArgumentException(
                    "DFTR needs a rate above 184 Hz for its lowest band, got " + shape.rateHz() + " Hz");
        }
        Spectrum spectrum = new Spectrum(shape.samples(), shape.rateHz());
        int[] first = new int[bands];
        int[] end = new int[bands];
        for (int b = 0; b < bands; b++) {
            first[b] = (int) Math.floor(EDGES_HZ[b] / spectrum.binHz()) + 1;
            end[b] = (int) Math.ceil(EDGES_HZ[b + 1] / spectrum.binHz());
            if (first[b] >= end[b]) {
                throw new IllegalArgumentException("DFTR needs a longer window: no bin between " + EDGES_HZ[b]
                        + " and " + EDGES_HZ[b + 1] + " Hz with " + shape.samples() + " samples at "
                        + shape.rateHz() + " Hz");
            }
        }
        return new State(spectrum, first, end);
    }

    /** Band b takes the bins {@code first[b] .. end[b])}. */
    private static final class State extends WindowExtractor {

        private final Spectrum spectrum;
        private final int[] first;
        private final int[] end;

        State(Spectrum spectrum, int[] first, int[] end) {
            this.spectrum = spectrum;
            this.first = first;
            this.end = end;
        }

        @Override
        @HotPath
        public void window(double[][] samples, int from, double[] out, int at) {
            for (int c = 0; c < samples.length; c++) {
                double[] power = spectrum.power(samples[c], from);
                for (int b = 0; b < first.length; b++) {
                    double sum = 0;
                    for (int k = first[b]; k < end[b]; k++) {
                        sum += Math.sqrt(power[k]);
                    }
                    double root = Math.cbrt(sum / (end[b] - first[b]));
                    out[at + b * samples.length + c] = root * root;
                }
            }
        }
    }
}
