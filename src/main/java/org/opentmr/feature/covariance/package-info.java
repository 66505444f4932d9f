/**
 * Features for the default decoder: logarithms of covariance matrices between channels, and of amplitudes. All are sums
 * over samples: every new sample is added once, however much windows overlap.
 * {@link org.opentmr.feature.covariance.CovarianceFeatures} makes them by name.
 *
 * <p>Every window of finite samples gives finite numbers: below a documented floor the logarithm stands still. A NaN sample
 * gives NaN until it has left the window.
 */
@NullMarked
package org.opentmr.feature.covariance;

import org.jspecify.annotations.NullMarked;
