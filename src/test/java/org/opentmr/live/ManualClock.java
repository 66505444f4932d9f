package org.opentmr.live;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.opentmr.signal.Clock;

/** A clock that stands still until it is put forward. */
final class ManualClock implements Clock {

    private final AtomicLong nanos = new AtomicLong(5_000_000_000L);

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public Instant now() {
        return Instant.EPOCH;
    }

    void advanceMillis(long millis) {
        nanos.addAndGet(millis * 1_000_000);
    }
}
