/**
 * A live session: samples from a source into a ring, decisions out of it, and a watchdog that lets nothing move unless all is
 * well. Recording what arrives is a reader of the same ring; it lives in its own package.
 */
@NullMarked
package org.opentmr.live;

import org.jspecify.annotations.NullMarked;
