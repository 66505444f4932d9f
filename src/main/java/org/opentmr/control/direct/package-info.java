/**
 * Direct control: every site's own muscle drives its own motion. One or two antagonist sites make a group; a group may have
 * several modes, between which the person switches. No classifier is trained; {@link
 * org.opentmr.control.direct.DirectTraining} finds sites and thresholds in a recording, and every one of them can be set.
 */
@NullMarked
package org.opentmr.control.direct;

import org.jspecify.annotations.NullMarked;
