package org.opentmr.feature.covariance;

import org.opentmr.signal.HotPath;

/** Logarithm of an amplitude that may be 0. */
final class Floor {

    /** 1e-12 of the signal's unit: below the noise of any amplifier, be the unit the microvolt or the volt. */
    static final double AMPLITUDE = 1e-12;

    /** Its square, for powers and covariances. */
    static final double POWER = AMPLITUDE * AMPLITUDE;

    private Floor() {}

    /** ln (amplitude + 1e-12): −27.6 for silence. */
    @HotPath
    static double log(double amplitude) {
        return Math.log(amplitude + AMPLITUDE);
    }
}
