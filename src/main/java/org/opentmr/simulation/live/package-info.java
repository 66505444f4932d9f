/**
 * The simulated patient who sits at the bench: an endless live stream, driven from outside. What the person is asked to do,
 * what they see and what becomes of them is left in mailboxes that the reading thread empties at control ticks; the same
 * wishes at the same samples give the same bits, however the stream is read.
 */
@NullMarked
package org.opentmr.simulation.live;

import org.jspecify.annotations.NullMarked;
