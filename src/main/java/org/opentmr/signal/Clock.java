package org.opentmr.signal;

import java.time.Instant;

/** The only source of time: monotonic nanoseconds for durations, an instant for provenance. */
public interface Clock {

    /** Monotonic time in nanoseconds; only differences mean something. */
    long nanos();

    /** The time of day, for provenance. */
    Instant now();

    /** The clock of the machine. */
    static Clock system() {
        return SystemClock.INSTANCE;
    }

    /** Seconds since an earlier reading of {@link #nanos()}. */
    default double secondsSince(long earlierNanos) {
        return (nanos() - earlierNanos) * 1e-9;
    }
}
