/** Whoever sits at a live session as the participant of a test; the tests themselves live in {@code assessment.control}. */
@NullMarked
package org.opentmr.live.participant;

import org.jspecify.annotations.NullMarked;
