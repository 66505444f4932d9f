package org.opentmr.plot.live;

/**
 * Two places in time to measure between; either may be the earlier one.
 *
 * @param a number of a sample
 * @param b number of a sample
 */
public record ScopeCursors(long a, long b) {

    public long from() {
        return Math.min(a, b);
    }

    public long to() {
        return Math.max(a, b);
    }
}
