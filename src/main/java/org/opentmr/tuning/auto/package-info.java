/**
 * Automatic tuning: searches the settings of control that cost least on a recorded session, judges them on repetitions that
 * neither the decoder nor the search has seen, and proposes them. It never changes anything by itself.
 */
@NullMarked
package org.opentmr.tuning.auto;

import org.jspecify.annotations.NullMarked;
