package org.opentmr.device;

import org.opentmr.signal.HotPath;

/** Takes what a {@link FrameDecoder} finds. */
public interface FrameSink {

    /**
     * Takes samples.
     *
     * @param firstSample number of the first one, counted from the decoder's first; larger than the last one's end where
     *     samples were lost, never smaller
     * @param planar {@code [channel][0 .. count)}, in the layout's units; to be copied at once
     */
    @HotPath
    void samples(long firstSample, float[][] planar, int count);

    /** Takes what the device says beside its samples. */
    void message(SourceEvent.Kind kind, String text);
}
