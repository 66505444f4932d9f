package org.opentmr.live;

import org.opentmr.device.SourceEvent;
import org.opentmr.prosthesis.SafetyState;

/** Something that happened in a live session and that a person may want to know. */
public sealed interface LiveEvent {

    /** Number of the sample that came next, counted from the start of the stream. */
    long sample();

    /** For people, one line. */
    String text();

    /** The source told of it: the device lost or back, a marker, a log line. */
    record FromSource(SourceEvent event) implements LiveEvent {
        @Override
        public long sample() {
            return event.sample();
        }

        @Override
        public String text() {
            return event.text();
        }
    }

    /**
     * The fail-safe changed its state or the reason of it.
     *
     * @param text the reason: "no samples for 100 ms"
     */
    record Safety(long sample, SafetyState state, String text) implements LiveEvent {}

    /** Something else: a gap in the stream, an output cut off, the end of the stream. */
    record Notice(long sample, String text) implements LiveEvent {}
}
