package org.opentmr.device.serial;

import org.jspecify.annotations.Nullable;
import org.opentmr.device.StreamCounters;
import org.opentmr.device.Tally;
import org.opentmr.signal.HotPath;

/**
 * How a stream has fared over all of its sessions. Bytes are counted where they are read, as not every decoder counts them. One
 * thread counts, any thread may look.
 */
final class StreamLedger {

    /** The sessions that are over, and the one that is not; changed together. */
    private record Sessions(StreamCounters over, @Nullable Tally now) {

        StreamCounters sum() {
            return now == null ? over : plus(over, now.counters());
        }
    }

    private final Tally own = new Tally();
    private volatile Sessions sessions = new Sessions(StreamCounters.ZERO, null);

    void sessionBegins(Tally tally) {
        sessions = new Sessions(sessions.sum(), tally);
    }

    void sessionEnds() {
        sessions = new Sessions(sessions.sum(), null);
    }

    @HotPath
    void bytes(int more) {
        own.bytes(more);
    }

    void returned(long lostSamples) {
        own.returned();
        own.lost(lostSamples);
    }

    StreamCounters counters() {
        StreamCounters line = own.counters();
        StreamCounters decoded = sessions.sum();
        return new StreamCounters(
                line.bytes(),
                decoded.frames(),
                decoded.samples(),
                decoded.lostSamples() + line.lostSamples(),
                decoded.damagedFrames(),
                decoded.lateFrames(),
                decoded.duplicateFrames(),
                decoded.skippedBytes(),
                line.returns());
    }

    private static StreamCounters plus(StreamCounters a, StreamCounters b) {
        return new StreamCounters(
                a.bytes() + b.bytes(),
                a.frames() + b.frames(),
                a.samples() + b.samples(),
                a.lostSamples() + b.lostSamples(),
                a.damagedFrames() + b.damagedFrames(),
                a.lateFrames() + b.lateFrames(),
                a.duplicateFrames() + b.duplicateFrames(),
                a.skippedBytes() + b.skippedBytes(),
                a.returns() + b.returns());
    }
}
