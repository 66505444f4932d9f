package org.opentmr.feature.spectral;

import org.opentmr.signal.HotPath;

/** One number from one power spectrum. */
@FunctionalInterface
interface SpectrumValue {

    /** The number for {@code power[k]} at {@code k * binHz}. */
    @HotPath
    double of(double[] power, double binHz);
}
