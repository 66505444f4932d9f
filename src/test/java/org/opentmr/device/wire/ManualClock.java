package org.opentmr.device.wire;

import java.time.Instant;
import org.opentmr.signal.Clock;

/** Stands still until it is moved. */
final class ManualClock implements Clock {

    private long nanos = 1_000_000_000_000L;

    void passMillis(long millis) {
        nanos += millis * 1_000_000;
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Instant now() {
        return Instant.EPOCH;
    }
}
