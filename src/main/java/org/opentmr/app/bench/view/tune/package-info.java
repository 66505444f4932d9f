/**
 * The screen on which settings are tuned: dials at the left, the recorded session and its curves in the middle, the numbers at
 * the right. Paints a {@link org.opentmr.app.bench.model.tune.Desk} and forwards to it.
 */
@NullMarked
package org.opentmr.app.bench.view.tune;

import org.jspecify.annotations.NullMarked;
