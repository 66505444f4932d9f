package org.opentmr.tuning.search;

/**
 * What a decoder costs in time.
 *
 * @param meanDelayMillis window/2 + increment/2 + what a vote adds (Farrell 2011), whatever the machine
 * @param meanComputeMillis of one decision: filters, features, classifier and control, on one thread
 * @param p99ComputeMillis the same, which 99 of 100 decisions do not exceed
 * @param incrementMillis time between two decisions
 * @param trainSeconds of one training
 * @param decisions measured
 */
public record Latency(
        double meanDelayMillis,
        double meanComputeMillis,
        double p99ComputeMillis,
        double incrementMillis,
        double trainSeconds,
        long decisions) {

    /** Mean delay and the computation that 99 of 100 decisions do not exceed. */
    public double totalMillis() {
        return meanDelayMillis + p99ComputeMillis;
    }

    /** Whether 99 of 100 decisions are ready before the next one is due. */
    public boolean keepsUp() {
        return p99ComputeMillis <= incrementMillis;
    }
}
