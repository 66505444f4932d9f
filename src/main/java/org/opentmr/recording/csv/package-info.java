/**
 * Recordings as text: one file with or without a header, or a folder of files whose names say which motion each holds; and
 * the writer that gives every sample back to the last bit.
 */
@NullMarked
package org.opentmr.recording.csv;

import org.jspecify.annotations.NullMarked;
