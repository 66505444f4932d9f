package org.opentmr.feature.spectral;

import org.opentmr.feature.WindowShape;
import org.opentmr.signal.HotPath;

/** One number from each channel's power spectrum. */
final class SpectrumExtractor extends ChannelExtractor {

    private final Spectrum spectrum;
    private final SpectrumValue value;

    SpectrumExtractor(WindowShape shape, SpectrumValue value) {
        this.spectrum = new Spectrum(shape.samples(), shape.rateHz());
        this.value = value;
    }

    @Override
    @HotPath
    double value(double[] channel, int from) {
        return value.of(spectrum.power(channel, from), spectrum.binHz());
    }
}
