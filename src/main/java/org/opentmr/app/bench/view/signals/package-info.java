/** The screen that shows every electrode's signal: traces, thresholds to drag, quality lights, spectrum. */
@NullMarked
package org.opentmr.app.bench.view.signals;

import org.jspecify.annotations.NullMarked;
