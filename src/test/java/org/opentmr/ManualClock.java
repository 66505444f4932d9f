package org.opentmr;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.opentmr.signal.Clock;

/** A clock that stands still until a test moves it, from any thread. */
public final class ManualClock implements Clock {

    private final AtomicLong nanos = new AtomicLong(1_000_000_000_000L);

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public Instant now() {
        return Instant.EPOCH;
    }

    public void passMillis(long millis) {
        nanos.addAndGet(millis * 1_000_000);
    }

    public void passSeconds(double seconds) {
        nanos.addAndGet(Math.round(seconds * 1e9));
    }
}
