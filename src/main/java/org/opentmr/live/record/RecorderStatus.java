package org.opentmr.live.record;

import java.util.Optional;

/**
 * How a recording fares, at one moment.
 *
 * @param samples per channel in the file, filled ones included
 * @param filledSamples per channel that never came; the last ones are repeated in their place and marked
 * @param overrunSamples per channel that came too fast for the disk; they are among the filled ones
 * @param badValues that were not a number or beyond the range
 * @param unmarkedEvents that came too fast to be marked
 * @param failure why the recording has ended before its time
 */
public record RecorderStatus(
        State state,
        long samples,
        long filledSamples,
        long overrunSamples,
        long badValues,
        long unmarkedEvents,
        Optional<String> failure) {

    /** What the recorder does. */
    public enum State {
        RECORDING,
        /** The file could not be written any more; what was written is closed and readable. */
        FAILED,
        CLOSED
    }
}
