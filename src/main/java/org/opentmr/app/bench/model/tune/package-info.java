/**
 * Tuning without a screen: {@link org.opentmr.app.bench.model.tune.Tuning} gathers what a calibrated session holds and makes a
 * {@link org.opentmr.app.bench.model.tune.Desk} of it, on which settings are tried, taken back, proposed and kept. What they
 * would have changed is computed in the background, always for the newest wish.
 */
@NullMarked
package org.opentmr.app.bench.model.tune;

import org.jspecify.annotations.NullMarked;
