package org.opentmr.device.wire;

/**
 * What the DATA frames of a stream hold: a sample is {@code (count - offset) * scale}.
 *
 * @param rateHz samples per second and channel
 * @param offsets per channel, the count that stands for 0
 * @param scales per channel, microvolts per count; 1 where samples remain counts
 */
public record DataFormat(SampleFormat format, double rateHz, int[] offsets, float[] scales) {

    /** Beyond it the difference to a count would overflow, and no converter of 24 bits has it. */
    static final int LARGEST_OFFSET = 1 << 24;

    public DataFormat {
        offsets = offsets.clone();
        scales = scales.clone();
        if (offsets.length == 0 || offsets.length != scales.length || format.mostSamples(offsets.length) == 0) {
            throw new IllegalArgumentException("a frame holds 1 to " + format.mostSamples(1)
                    + " channels, each with an offset and a scale, got " + offsets.length + " offsets and "
                    + scales.length + " scales");
        }
        if (!(rateHz > 0 && rateHz < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a stream needs a rate above 0 Hz, got " + rateHz);
        }
        for (int offset : offsets) {
            if (offset < -LARGEST_OFFSET || offset > LARGEST_OFFSET) {
                throw new IllegalArgumentException(
                        "an offset lies within " + LARGEST_OFFSET + " counts of 0, got " + offset);
            }
        }
    }

    int channels() {
        return offsets.length;
    }
}
