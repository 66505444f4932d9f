package org.opentmr.device.serial;

import org.opentmr.signal.HotPath;

/**
 * Numbers the samples of a board's sessions, each of which counts for itself, as those of one stream.
 *
 * <p>Nobody knows how many samples a board took while it was away. The stream's numbers go on by what the machine's clock says:
 * where the last sample before arrived at t₀ and the last one of the first frame after it at t₁, their numbers differ by (t₁ −
 * t₀) · rate, rounded. Sample numbers so keep pace with time to within the jitter of the line.
 */
final class Numbering {

    private enum Join {
        NONE,
        DIRECT,
        BY_CLOCK
    }

    private final double rateHz;

    private Join join = Join.DIRECT;

    /** To be added to a session's numbers. */
    private long offset;

    private long next;
    private long lastArrivalNanos;

    Numbering(double rateHz) {
        this.rateHz = rateHz;
    }

    /** The number of the sample that comes next. */
    long next() {
        return next;
    }

    /** When the last sample arrived. */
    long lastArrivalNanos() {
        return lastArrivalNanos;
    }

    /** Samples are expected from now on, to follow the last one directly. */
    void begin(long nowNanos) {
        join = Join.DIRECT;
        lastArrivalNanos = nowNanos;
    }

    /** Another session takes over after an outage. */
    void leap() {
        join = Join.BY_CLOCK;
    }

    /**
     * The stream's number of a run of samples.
     *
     * @param first its number in the session
     */
    @HotPath
    long place(long first, int count, long arrivalNanos) {
        if (join != Join.NONE) {
            offset = (join == Join.DIRECT ? next : byClock(count, arrivalNanos)) - first;
            join = Join.NONE;
        }
        long placed = first + offset;
        next = placed + count;
        lastArrivalNanos = arrivalNanos;
        return placed;
    }

    private long byClock(int count, long arrivalNanos) {
        long passed = Math.round((arrivalNanos - lastArrivalNanos) * 1e-9 * rateHz);
        return Math.max(next, next - 1 + passed - (count - 1));
    }
}
