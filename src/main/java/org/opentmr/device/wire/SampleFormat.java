package org.opentmr.device.wire;

import java.util.Optional;

/** How a sample stands in a frame. */
public enum SampleFormat {
    I16(1, 2),
    I24(2, 3);

    private final int code;
    private final int bytes;

    SampleFormat(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /** In DESCRIPTOR. */
    int code() {
        return code;
    }

    /** Of one sample of one channel. */
    int bytes() {
        return bytes;
    }

    /** The highest count; the lowest is one farther from 0. */
    int highest() {
        return (1 << (8 * bytes - 1)) - 1;
    }

    /** Samples of so many channels that fit into a frame. */
    int mostSamples(int channels) {
        return (Wire.MOST_PAYLOAD - Wire.DATA_HEAD) / (channels * bytes);
    }

    static Optional<SampleFormat> of(int code) {
        return code == I16.code ? Optional.of(I16) : code == I24.code ? Optional.of(I24) : Optional.empty();
    }
}
