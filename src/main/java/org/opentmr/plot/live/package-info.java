/**
 * The moving trace: every channel of a live stream above each other, painted into a raster of the screen's own pixels so
 * that it costs hardly anything. State and painting without a window around it; who shows it decides when.
 */
@NullMarked
package org.opentmr.plot.live;

import org.jspecify.annotations.NullMarked;
