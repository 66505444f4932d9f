package org.opentmr.live;

/**
 * When nothing may move.
 *
 * @param holdAfterSeconds without a sample until speed 0: longer than the 16 ms by which USB adapters bunch bytes and the
 *     delays of a busy machine, shorter than a person notices as a limb that runs on. 90 ms, as machines wake threads
 *     some milliseconds late, and 100 ms are promised
 * @param stopAfterSeconds without a sample, or without a decision, until nothing moves before a person re-arms: the person
 *     may have let go of what they held, or turned away
 * @param staleAfterSeconds age of the newest decision's last sample until speed 0; see {@link #forIncrement}
 * @param restSeconds of rest, without a break, before anything moves after a start; 0 for a decoder that knows no rest
 * @param mostBridgedSamples that are filled by holding the last one; after a longer gap the decoder starts anew, for a
 *     window of invented samples is no evidence
 * @param mostBridgedShare of a window that may be filled so. Holding 5 % of a window changes its mean absolute value by
 *     about 5 %, less than a person's contractions differ from one to the next; one longest bridge in the usual window of
 *     200 samples is half of that
 * @param railSeconds on the converter's rail until a channel counts as lost: EMG has most of its power from 50 to 150 Hz and
 *     leaves a rail within half a period, 10 ms
 */
public record FailSafeSpec(
        double holdAfterSeconds,
        double stopAfterSeconds,
        double staleAfterSeconds,
        double restSeconds,
        int mostBridgedSamples,
        double mostBridgedShare,
        double railSeconds) {

    public static final FailSafeSpec DEFAULT = new FailSafeSpec(0.09, 1, 0.1, 0.5, 5, 0.05, 0.01);

    public FailSafeSpec {
        if (!(holdAfterSeconds > 0 && stopAfterSeconds > holdAfterSeconds && stopAfterSeconds < 3600)) {
            throw new IllegalArgumentException(
                    "the fail-safe needs 0 < holdAfterSeconds < stopAfterSeconds < 3600, got holdAfterSeconds="
                            + holdAfterSeconds + ", stopAfterSeconds=" + stopAfterSeconds);
        }
        if (!(staleAfterSeconds > 0 && staleAfterSeconds < 3600)) {
            throw new IllegalArgumentException(
                    "the fail-safe needs 0 < staleAfterSeconds < 3600, got " + staleAfterSeconds);
        }
        if (!(restSeconds >= 0 && restSeconds < 3600)) {
            throw new IllegalArgumentException("the fail-safe needs 0 <= restSeconds < 3600, got " + restSeconds);
        }
        if (mostBridgedSamples < 0 || !(mostBridgedShare >= 0 && mostBridgedShare <= 1)) {
            throw new IllegalArgumentException(
                    "the fail-safe needs mostBridgedSamples >= 0 and mostBridgedShare from 0 to 1, got "
                            + mostBridgedSamples + " and " + mostBridgedShare);
        }
        if (!(railSeconds > 0 && railSeconds < 3600)) {
            throw new IllegalArgumentException("the fail-safe needs 0 < railSeconds < 3600, got " + railSeconds);
        }
    }

    /**
     * The same for decisions that come every {@code incrementSeconds}: one is stale when the next is overdue by a whole
     * increment, but never sooner than a missing sample would be.
     */
    public FailSafeSpec forIncrement(double incrementSeconds) {
        return new FailSafeSpec(
                holdAfterSeconds,
                stopAfterSeconds,
                Math.max(staleAfterSeconds, 2 * incrementSeconds),
                restSeconds,
                mostBridgedSamples,
                mostBridgedShare,
                railSeconds);
    }

    /** The same with another time of rest before anything moves. */
    public FailSafeSpec withRestSeconds(double other) {
        return new FailSafeSpec(
                holdAfterSeconds,
                stopAfterSeconds,
                staleAfterSeconds,
                other,
                mostBridgedSamples,
                mostBridgedShare,
                railSeconds);
    }
}
