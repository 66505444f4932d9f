/**
 * Control: from a posterior to a {@link org.opentmr.control.Command}. Rejection, majority vote, velocity ramp and
 * proportional speed are stages of their own; each can be off, and none hides what another did.
 */
@NullMarked
package org.opentmr.control;

import org.jspecify.annotations.NullMarked;
