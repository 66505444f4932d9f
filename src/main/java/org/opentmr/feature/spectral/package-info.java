/**
 * Features of a whole window: frequency, wavelet, phasor and entropy features. They are as the literature has them, with
 * the definitions of LibEMG 2.0 (Eddy et al. 2023) where authors differ; {@link org.opentmr.feature.spectral.SpectralFeatures}
 * makes them by name.
 *
 * <p>What has no value has none here either: a silent channel has no median frequency (NaN) and an infinitely low log
 * distance. A NaN sample makes every feature of its channel NaN, until it has left the window.
 */
@NullMarked
package org.opentmr.feature.spectral;

import org.jspecify.annotations.NullMarked;
