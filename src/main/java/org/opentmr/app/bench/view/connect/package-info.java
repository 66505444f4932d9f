/** The screen on which a source is connected: a board, a recording or a simulated patient. */
@NullMarked
package org.opentmr.app.bench.view.connect;

import org.jspecify.annotations.NullMarked;
