/**
 * Looking at the signals without a screen: the last seconds of every electrode raw, filtered as the decoder filters, and as
 * envelopes; how good each electrode is and what to do about it; the thresholds a person sets.
 */
@NullMarked
package org.opentmr.app.bench.model.signals;

import org.jspecify.annotations.NullMarked;
