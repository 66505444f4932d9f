package org.opentmr.app.bench.model;

import java.util.OptionalDouble;
import org.opentmr.signal.Clock;

/** Work that goes on in the background. Its figures may be read from any thread. */
public final class Job implements Progress {

    /** Earlier than that, an estimate is a guess. */
    private static final double SHARE_TO_ESTIMATE = 0.03;

    private final String title;
    private final Clock clock;
    private final long startNanos;
    private volatile double share = Double.NaN;
    private volatile boolean cancelled;

    Job(String title, Clock clock) {
        this.title = title;
        this.clock = clock;
        startNanos = clock.nanos();
    }

    /** What it does, for people: "Reading sub-01". */
    public String title() {
        return title;
    }

    /** Asks it to end; what it has made so far is thrown away. */
    public void cancel() {
        cancelled = true;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void done(double share) {
        this.share = Math.max(0, Math.min(1, share));
    }

    /** How much is done, 0 to 1; NaN where it does not know. */
    public double share() {
        return share;
    }

    /** How long it has taken so far. */
    public double seconds() {
        return clock.secondsSince(startNanos);
    }

    /** How long it will still take, by what it took so far; empty where that cannot be told. */
    public OptionalDouble secondsLeft() {
        double now = share;
        return now >= SHARE_TO_ESTIMATE ? OptionalDouble.of(seconds() * (1 - now) / now) : OptionalDouble.empty();
    }
}
