package org.opentmr.feature.spectral;

import org.opentmr.feature.Extractor;
import org.opentmr.feature.Feature;
import org.opentmr.feature.WindowShape;
import org.opentmr.signal.HotPath;

/**
 * Logarithm of the power in bands of equal width, band-major, channels inside. The window without its mean is tapered (Hann)
 * and padded to the next power of two. The bands lie between 20 Hz and the lower of 450 Hz and 0.45 times the rate; below a
 * rate of 250 Hz, as of armbands, they begin at 5 Hz. A bin on an edge belongs to the higher band. A silent band gives
 * ln 1e-24 = −55.3.
 *
 * @param bands at least 1
 */
record LogBandPower(int bands) implements Feature {

    static final int STANDARD_BANDS = 6;

    /** Squared 1e-12 of the signal's unit: below the noise of any amplifier, be the unit the microvolt or the volt. */
    private static final double FLOOR = 1e-24;

    private static final double TOP_HZ = 450;
    private static final double BOTTOM_HZ = 20;
    private static final double BOTTOM_AT_LOW_RATE_HZ = 5;
    private static final double LOW_RATE_HZ = 250;

    LogBandPower {
        if (bands < 1) {
            throw new IllegalArgumentException("LOGBAND needs 1 band or more, got " + bands);
        }
    }

    @Override
    public String name() {
        return FeatureName.of("LOGBAND", new double[] {STANDARD_BANDS}, bands);
    }

    @Override
    public int size(WindowShape shape) {
        return bands * shape.channels();
    }

    /** @throws IllegalArgumentException when a band has no bin at this rate and window */
    @Override
    public Extractor newExtractor(WindowShape shape) {
        Spectrum spectrum = new Spectrum(shape.samples(), shape.rateHz());
        double bottomHz = shape.rateHz() < LOW_RATE_HZ ? BOTTOM_AT_LOW_RATE_HZ : BOTTOM_HZ;
        double topHz = Math.min(TOP_HZ, 0.45 * shape.rateHz());
        int[] edges = new int[bands + 1];
        for (int b = 0; b <= bands; b++) {
            edges[b] = (int) Math.ceil((bottomHz + b * (topHz - bottomHz) / bands) / spectrum.binHz());
            if (b > 0 && edges[b] <= edges[b - 1]) {
                throw new IllegalArgumentException("LOGBAND needs a longer window: band " + b + " of " + bands
                        + " from " + bottomHz + " to " + topHz + " Hz has no bin with " + shape.samples()
                        + " samples at " + shape.rateHz() + " Hz");
            }
        }
        double[] taper = new double[shape.samples()];
        for (int n = 0; n < taper.length; n++) {
            taper[n] = 0.5 - 0.5 * Math.cos(2 * Math.PI * n / taper.length);
        }
        return new State(spectrum, edges, taper);
    }

    /** Band b takes the bins {@code edges[b] .. edges[b + 1])}. */
    private static final class State extends WindowExtractor {

        private final Spectrum spectrum;
        private final int[] edges;
        private final double[] taper;

        State(Spectrum spectrum, int[] edges, double[] taper) {
            this.spectrum = spectrum;
            this.edges = edges;
            this.taper = taper;
        }

        @Override
        @HotPath
        public void window(double[][] samples, int from, double[] out, int at) {
            for (int c = 0; c < samples.length; c++) {
                double[] power = spectrum.power(samples[c], from, taper);
                for (int b = 0; b + 1 < edges.length; b++) {
                    double sum = 0;
                    for (int k = edges[b]; k < edges[b + 1]; k++) {
                        sum += power[k];
                    }
                    out[at + b * samples.length + c] = Math.log(sum + FLOOR);
                }
            }
        }
    }
}
