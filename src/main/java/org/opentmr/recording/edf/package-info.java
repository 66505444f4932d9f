/**
 * EDF, EDF+, BDF and BDF+ files (Kemp et al. 1992, Electroencephalogr Clin Neurophysiol 82:391; Kemp and Olivan 2003, Clin
 * Neurophysiol 114:1755; the 24-bit variant of BioSemi). {@link org.opentmr.recording.edf.EdfRecording} reads in blocks,
 * {@link org.opentmr.recording.edf.EdfWriter} writes as samples arrive,
 * {@link org.opentmr.recording.edf.EdfExport} stores a whole recording.
 *
 * <p>Memory and time depend on the bytes that are there, never on the numbers that a header claims.
 */
@NullMarked
package org.opentmr.recording.edf;

import org.jspecify.annotations.NullMarked;
