package org.opentmr.device.serial;

import java.time.Instant;
import org.opentmr.signal.Clock;

/** Time that passes when a test says so. */
final class ManualClock implements Clock {

    private long nanos = 1_000_000_000_000L;

    void pass(double seconds) {
        nanos += Math.round(seconds * 1e9);
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
