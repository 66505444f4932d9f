package org.opentmr.app.bench.measure;

/**
 * How long something took each time.
 *
 * @param count how often; 0 leaves the times at 0
 */
public record Spread(long count, double p50Millis, double p99Millis, double maxMillis) {}
