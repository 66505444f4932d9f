package org.opentmr.tuning.search;

/** Stand-ins that rank candidates at a fraction of the cost; what they choose is confirmed as it will be used. */
final class Proxy {

    /** Windows that overlap by three quarters rank alike and are half as many as at 25 ms. */
    private static final double INCREMENT_SECONDS = 0.05;

    private Proxy() {}

    /** The same features, window and electrodes, with linear discriminants and fewer windows. */
    static Candidate of(Candidate candidate) {
        return candidate
                .withClassifier(Candidate.PLAIN_CLASSIFIER)
                .withWindow(
                        candidate.windowSeconds(),
                        Math.min(candidate.windowSeconds(), Math.max(INCREMENT_SECONDS, candidate.incrementSeconds())));
    }
}
