package org.opentmr.feature;

/**
 * The size of the windows that features are computed from.
 *
 * @param channels number of channels
 * @param samples samples per channel in one window
 * @param hop samples from the start of one window to the start of the next, at most {@code samples}
 * @param rateHz sampling rate
 */
public record WindowShape(int channels, int samples, int hop, double rateHz) {

    public WindowShape {
        if (channels < 1 || samples < 1 || hop < 1 || hop > samples || !(rateHz > 0)) {
            throw new IllegalArgumentException(
                    "a window needs channels >= 1, 1 <= hop <= samples and rateHz > 0, got channels=" + channels
                            + ", samples=" + samples + ", hop=" + hop + ", rateHz=" + rateHz);
        }
    }

    /** The shape nearest to lengths in seconds; both are rounded to whole samples, at least one. */
    public static WindowShape ofSeconds(int channels, double windowSeconds, double incrementSeconds, double rateHz) {
        int samples = (int) Math.max(1, Math.round(windowSeconds * rateHz));
        int hop = (int) Math.max(1, Math.round(incrementSeconds * rateHz));
        return new WindowShape(channels, samples, hop, rateHz);
    }

    public double windowSeconds() {
        return samples / rateHz;
    }

    public double incrementSeconds() {
        return hop / rateHz;
    }
}
