/**
 * Recorded sessions on disk: EDF(+) and BDF(+), BIDS-EMG, CSV, MATLAB. Every format is opened as a
 * {@link org.opentmr.recording.StoredRecording}; bad files are refused with a
 * {@link org.opentmr.recording.RecordingException} of one line.
 */
@NullMarked
package org.opentmr.recording;

import org.jspecify.annotations.NullMarked;
