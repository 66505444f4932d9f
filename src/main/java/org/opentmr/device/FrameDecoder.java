package org.opentmr.device;

import org.opentmr.signal.HotPath;

/**
 * Turns the bytes of one device into samples. Takes any bytes in any pieces, never throws, never grows: what is damaged
 * costs the frame that was hit and is counted. For one thread.
 */
public interface FrameDecoder {

    /**
     * Takes bytes and hands every completed frame on.
     *
     * @param arrivalNanos when they arrived, on the machine's clock; tells long gaps from short ones where a counter would
     *     have come round
     */
    @HotPath
    void decode(byte[] bytes, int from, int count, long arrivalNanos, FrameSink sink);
}
