/** Finds recordings of any format under a path, and opens them all the same way. */
@NullMarked
package org.opentmr.recording.catalog;

import org.jspecify.annotations.NullMarked;
