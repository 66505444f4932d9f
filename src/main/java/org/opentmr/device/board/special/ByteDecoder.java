package org.opentmr.device.board.special;

import org.opentmr.device.FrameDecoder;
import org.opentmr.device.FrameSink;
import org.opentmr.device.Tally;
import org.opentmr.signal.HotPath;

/** A decoder that takes one byte after the other, numbers its samples and counts. */
abstract class ByteDecoder implements FrameDecoder {

    private final Tally tally;
    private long nextSample;

    ByteDecoder(Tally tally) {
        this.tally = tally;
    }

    @Override
    @HotPath
    public final void decode(byte[] bytes, int from, int count, long arrivalNanos, FrameSink sink) {
        tally.bytes(count);
        for (int i = from; i < from + count; i++) {
            take(bytes[i] & 0xFF, arrivalNanos, sink);
        }
    }

    /** Takes the next byte, 0 to 255. */
    @HotPath
    abstract void take(int value, long arrivalNanos, FrameSink sink);

    /** Forgets the frame it is in the middle of and where the device's counters stood; its own count of samples goes on. */
    abstract void restart();

    /** Hands samples {@code planar[channel][0 .. count)} on. */
    @HotPath
    final void emit(float[][] planar, int count, FrameSink sink) {
        tally.frame(count);
        long first = nextSample;
        nextSample += count;
        sink.samples(first, planar, count);
    }

    /** Leaves numbers out for samples that never came. */
    @HotPath
    final void lose(long samples) {
        if (samples > 0) {
            tally.lost(samples);
            nextSample += samples;
        }
    }

    final Tally tally() {
        return tally;
    }

    final long nextSample() {
        return nextSample;
    }
}
