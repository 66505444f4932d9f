package org.opentmr.device.replay;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.opentmr.device.Source;
import org.opentmr.device.Source.State;
import org.opentmr.signal.Block;
import org.opentmr.signal.Clock;
import org.opentmr.signal.HotPath;

/**
 * The life of a source whose samples are there already and only have to fall due: opened once, started and stopped any
 * number of times, read at the pace of a clock until its end. For one reader; {@link #close()} may come from another
 * thread and ends a wait.
 */
public final class Playback {

    private static final long WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final String name;
    private final ReplayPace pace;
    private final Clock clock;
    private final LongConsumer pause;
    private volatile State state = State.CLOSED;
    private volatile boolean closed;
    private volatile @Nullable Thread waiting;

    /**
     * @param name of the source, for messages
     * @param speed time of the samples per time on the clock, or {@link ReplayOptions#UNPACED}
     * @param pause waits so many nanoseconds, or less; {@link LockSupport#parkNanos} outside tests
     */
    public Playback(String name, double rateHz, double speed, Clock clock, LongConsumer pause) {
        this.name = name;
        this.clock = clock;
        this.pause = pause;
        pace = new ReplayPace(rateHz, speed);
    }

    /**
     * Ready to start.
     *
     * @throws IOException where it was opened or closed before
     */
    public void open() throws IOException {
        if (closed || state != State.CLOSED) {
            throw new IOException(name + ": plays only once; make a new source of it");
        }
        state = State.OPEN;
    }

    /** Samples fall due from now on, beginning with {@code position}; nothing happens where they do already. */
    public void start(long position) {
        if (state == State.OPEN) {
            pace.start(clock.nanos(), position);
            state = State.STREAMING;
        }
    }

    /** Whether there is nothing more to read; refuses a reader who comes too early or with a block of another width. */
    @HotPath
    public boolean isOver(Block block, int channels) {
        if (closed || state == State.ENDED) {
            return true;
        }
        if (state != State.STREAMING) {
            throw new IllegalStateException(name + ": is read while " + state + "; start it first");
        }
        if (block.channels() != channels) {
            throw new IllegalArgumentException(name + " has " + channels + " channels, the block " + block.channels());
        }
        return false;
    }

    /**
     * How many samples have fallen due beyond {@code position}; waits a little for the first one.
     *
     * @param end after which none falls due
     * @return 0 where none has, or where the source was closed while waiting
     */
    @HotPath
    public long awaitDue(long position, long end) {
        long due = pace.due(clock.nanos(), end);
        if (due <= position) {
            await(pace.nanosUntilDueBeyond(position, end, clock.nanos()));
            due = pace.due(clock.nanos(), end);
        }
        return closed ? 0 : Math.max(0, due - position);
    }

    private void await(long nanos) {
        waiting = Thread.currentThread();
        if (!closed && nanos > 0) {
            pause.accept(Math.min(nanos, WAIT_NANOS));
        }
        waiting = null;
    }

    /** All samples have been read. */
    public void end() {
        state = State.ENDED;
    }

    /** No more samples fall due until the next start. */
    public void stop() {
        if (state == State.STREAMING) {
            state = State.OPEN;
        }
    }

    public boolean isClosed() {
        return closed;
    }

    /** As {@link Source#state()} wants it. */
    public State state() {
        return closed ? State.CLOSED : state;
    }

    public void close() {
        closed = true;
        LockSupport.unpark(waiting);
    }
}
