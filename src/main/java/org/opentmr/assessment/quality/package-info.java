/**
 * How good the signal of each channel is, before anyone blames the decoder: signal-to-noise ratio, mains, movement, flat
 * and railed electrodes, bridges, missing samples, electrocardiogram; and a verdict with its reasons in words.
 */
@NullMarked
package org.opentmr.assessment.quality;

import org.jspecify.annotations.NullMarked;
