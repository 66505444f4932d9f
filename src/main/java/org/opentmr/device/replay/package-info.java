/** Recordings as live sources, and boards emulated on pseudo-terminals, so that other software can be tested with them. */
@NullMarked
package org.opentmr.device.replay;

import org.jspecify.annotations.NullMarked;
