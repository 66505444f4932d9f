/**
 * The signal itself: channels and what they measure, samples in planar order, annotations, and the two things that make a
 * run repeatable, {@link org.opentmr.signal.Clock} and {@link org.opentmr.signal.Seed}.
 *
 * <p>Samples are microvolts at the electrode unless the channel says otherwise, planar {@code [channel][sample]}. Live
 * samples travel as {@code float}; whatever computes does so in {@code double}.
 */
@NullMarked
package org.opentmr.signal;

import org.jspecify.annotations.NullMarked;
