package org.opentmr.device.replay;

import java.time.Instant;
import java.util.function.LongConsumer;
import org.opentmr.signal.Clock;

/** Time that passes only where somebody waits. */
final class FakeTime implements Clock, LongConsumer {

    /** As the machine's monotonic clock, it starts anywhere. */
    private long nanos = -5_000_000_000L;

    private long longestPause;

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Instant now() {
        return Instant.EPOCH;
    }

    @Override
    public void accept(long pauseNanos) {
        longestPause = Math.max(longestPause, pauseNanos);
        nanos += pauseNanos;
    }

    void pass(double seconds) {
        nanos += Math.round(seconds * 1e9);
    }

    double longestPauseSeconds() {
        return longestPause * 1e-9;
    }
}
