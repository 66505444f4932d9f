package org.opentmr.app.bench.measure;

import org.HdrHistogram.Histogram;

/** Collects durations; one thread adds, afterwards any reads. */
final class Durations {

    /** Longer ones count as this: a program that stands still for a minute needs no better figure. */
    private static final long LONGEST_NANOS = 60_000_000_000L;

    private static final long SHORTEST_NANOS = 1000;

    /** Figures are right to 1 %. */
    private static final int DIGITS = 2;

    private final Histogram histogram = new Histogram(SHORTEST_NANOS, LONGEST_NANOS, DIGITS);

    void add(long nanos) {
        histogram.recordValue(bounded(nanos));
    }

    /** Adds one that kept others, due at this interval, from being measured: they would have waited too (Tene 2013). */
    void addAtInterval(long nanos, long intervalNanos) {
        histogram.recordValueWithExpectedInterval(bounded(nanos), intervalNanos);
    }

    private static long bounded(long nanos) {
        return Math.max(0, Math.min(LONGEST_NANOS, nanos));
    }

    Spread spread() {
        return new Spread(
                histogram.getTotalCount(),
                histogram.getValueAtPercentile(50) * 1e-6,
                histogram.getValueAtPercentile(99) * 1e-6,
                histogram.getMaxValue() * 1e-6);
    }
}
