/**
 * Several motions at once: from signed speeds per axis, or from one decision per joint, to one {@link
 * org.opentmr.control.Command}.
 */
@NullMarked
package org.opentmr.control.simultaneous;

import org.jspecify.annotations.NullMarked;
