package org.opentmr.device;

import java.util.concurrent.atomic.AtomicLong;
import org.opentmr.signal.HotPath;

/** Counts how a stream fares. One thread counts, any thread may look; a look may be in the middle of a frame. */
public final class Tally {

    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong frames = new AtomicLong();
    private final AtomicLong samples = new AtomicLong();
    private final AtomicLong lostSamples = new AtomicLong();
    private final AtomicLong damagedFrames = new AtomicLong();
    private final AtomicLong lateFrames = new AtomicLong();
    private final AtomicLong duplicateFrames = new AtomicLong();
    private final AtomicLong skippedBytes = new AtomicLong();
    private final AtomicLong returns = new AtomicLong();

    @HotPath
    public void bytes(long more) {
        add(bytes, more);
    }

    /** A good frame of so many samples per channel. */
    @HotPath
    public void frame(long moreSamples) {
        add(frames, 1);
        add(samples, moreSamples);
    }

    @HotPath
    public void lost(long moreSamples) {
        add(lostSamples, moreSamples);
    }

    @HotPath
    public void damaged() {
        add(damagedFrames, 1);
    }

    @HotPath
    public void late() {
        add(lateFrames, 1);
    }

    @HotPath
    public void duplicate() {
        add(duplicateFrames, 1);
    }

    @HotPath
    public void skipped(long moreBytes) {
        add(skippedBytes, moreBytes);
    }

    public void returned() {
        add(returns, 1);
    }

    public StreamCounters counters() {
        return new StreamCounters(
                bytes.get(),
                frames.get(),
                samples.get(),
                lostSamples.get(),
                damagedFrames.get(),
                lateFrames.get(),
                duplicateFrames.get(),
                skippedBytes.get(),
                returns.get());
    }

    /** One thread writes: no read-modify-write needed. */
    private static void add(AtomicLong counter, long more) {
        counter.lazySet(counter.getPlain() + more);
    }
}
