package org.opentmr.device;

/**
 * Something that happened on a stream beside its samples.
 *
 * @param sample number of the sample that comes next, counted from the start of the stream
 * @param text for people, one line
 */
public record SourceEvent(Kind kind, long sample, String text) {

    /** What kind of thing happened. */
    public enum Kind {
        /** The device is gone. */
        LOST,
        /** It is back, and the stream goes on. */
        RETURNED,
        /** A moment that a person or the device marked. */
        MARKER,
        /** The state of electrodes, battery or converter has changed. */
        STATUS,
        /** What the device says of itself. */
        LOG,
        /** Something that the person should know and can act on. */
        WARNING
    }
}
