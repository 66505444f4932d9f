package org.opentmr.feature.spectral;

import org.opentmr.feature.Extractor;
import org.opentmr.feature.Feature;
import org.opentmr.feature.WindowShape;
import org.opentmr.signal.HotPath;

/**
 * Spectral moment Σ f_k^order P_k of each channel, in squared units of the signal times Hz^order (Phinyomark et al. 2012).
 *
 * @param order at least 0
 */
record SpectralMoment(int order) implements Feature, SpectrumValue {

    SpectralMoment {
        if (order < 0) {
            throw new IllegalArgumentException("SM needs an order of 0 or more, got " + order);
        }
    }

    @Override
    public String name() {
        return FeatureName.of("SM", new double[] {2}, order);
    }

    @Override
    public int size(WindowShape shape) {
        return shape.channels();
    }

    @Override
    public Extractor newExtractor(WindowShape shape) {
        return new SpectrumExtractor(shape, this);
    }

    @Override
    @HotPath
    public double of(double[] power, double binHz) {
        double sum = 0;
        for (int k = 0; k < power.length; k++) {
            sum += power[k] * Math.pow(k * binHz, order);
        }
        return sum;
    }
}
