/**
 * Assessment: how good the control is. Offline metrics of decisions against what the person did, and the quality of the
 * signal.
 */
@NullMarked
package org.opentmr.assessment;

import org.jspecify.annotations.NullMarked;
