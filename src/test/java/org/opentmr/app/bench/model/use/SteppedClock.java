package org.opentmr.app.bench.model.use;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.signal.Clock;

/**
 * Time that passes at every tick of a bench, but only once what can be decided is decided: however busy the machine is,
 * nothing comes too late.
 */
public final class SteppedClock implements Clock {

    private static final long STEP_NANOS = 10_000_000;

    /** Two increments of the decoder: samples that wait for the next decision. */
    private static final long MOST_UNDECIDED = 50;

    private static final Instant BEGAN = Instant.parse("2026-03-01T10:00:00Z");

    private final AtomicLong nanos = new AtomicLong();

    /** Lets the ticks of a bench that listens to a source move it. */
    public void follow(Bench bench, SteeredSource source) {
        bench.ticks().listen(() -> {
            boolean decoded = bench.decoding()
                    .snapshot()
                    .filter(now -> now.decisions() > 0)
                    .map(now -> source.given() - now.sample() <= MOST_UNDECIDED)
                    .orElse(true);
            if (source.hasGivenAll() && decoded) {
                nanos.addAndGet(STEP_NANOS);
            }
        });
    }

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public Instant now() {
        return BEGAN.plusNanos(nanos());
    }
}
