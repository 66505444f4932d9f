/**
 * Tuning: what other settings of control would have done on a recorded session. A
 * {@link org.opentmr.tuning.SessionEvidence} holds all that no setting changes, computed once;
 * {@link org.opentmr.tuning.Settings} are replayed on it by the same code as live and leave a
 * {@link org.opentmr.tuning.DecisionTrack}; {@link org.opentmr.tuning.WhatIf} compares two of them. Pattern recognition and direct
 * control can be tuned. Nothing in here changes a decoder by itself.
 */
@NullMarked
package org.opentmr.tuning;

import org.jspecify.annotations.NullMarked;
