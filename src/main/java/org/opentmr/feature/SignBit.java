package org.opentmr.feature;

/** Comparison without a branch: EMG flips a coin at every sample, and no processor predicts that. */
final class SignBit {

    private SignBit() {}

    /** 1 where the number is below zero, else 0. As {@code of(a - b)} it is 1 where a is below b. */
    static long of(double difference) {
        return Double.doubleToRawLongBits(difference) >>> 63;
    }
}
