package org.opentmr.live;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.opentmr.device.Source;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.SourceListener;
import org.opentmr.live.LatencyLedger.Stage;
import org.opentmr.signal.Block;
import org.opentmr.signal.Clock;
import org.opentmr.signal.HotPath;
import org.opentmr.signal.SampleRing;

/** The one thread that touches the source: opens it, moves its samples into the ring, stops and closes it. */
final class Acquisition {

    /** No sample has come. */
    static final long NEVER = Long.MIN_VALUE;

    /** A source waits 100 ms at most; this many more have hung. */
    private static final long STOP_SECONDS = 5;

    private static final long CLOSE_SECONDS = 3;

    private final Source source;
    private final Clock clock;
    private final Consumer<String> failed;
    private final ExecutorService thread = Executors.newFixedThreadPool(1, work -> Threads.named("acquisition", work));
    private volatile boolean reading;
    private volatile boolean ended;
    private volatile long lastArrivalNanos = NEVER;

    /**
     * @param failed is told why reading has ended before its time
     */
    Acquisition(Source source, Clock clock, Consumer<String> failed) {
        this.source = source;
        this.clock = clock;
        this.failed = failed;
    }

    SourceDescription open(SourceListener listener) throws IOException {
        return call(() -> source.open(listener), Long.MAX_VALUE);
    }

    void start(SampleRing ring, Block block, LatencyLedger ledger) throws IOException {
        call(
                () -> {
                    source.start();
                    return true;
                },
                Long.MAX_VALUE);
        ended = false;
        reading = true;
        thread.execute(() -> readAll(ring, block, ledger));
    }

    private void readAll(SampleRing ring, Block block, LatencyLedger ledger) {
        try {
            while (reading && !ended) {
                ended = !step(ring, block, ledger);
            }
        } catch (IOException e) {
            failed.accept(String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            failed.accept("reading the source failed: " + Threads.describe(e));
        }
    }

    /** Moves what the source has; false where there will never be more. */
    @HotPath
    private boolean step(SampleRing ring, Block block, LatencyLedger ledger) throws IOException {
        Source.Read found = source.read(block);
        if (found == Source.Read.SAMPLES) {
            // Before the ring: a decision on these samples must not seem to come before them.
            lastArrivalNanos = block.arrivalNanos();
            ring.write(block);
            ledger.record(Stage.LINE_TO_RING, clock.nanos() - block.arrivalNanos());
        }
        return found != Source.Read.END;
    }

    /** When the newest sample came, or {@link #NEVER} since the stop. */
    long lastArrivalNanos() {
        return lastArrivalNanos;
    }

    /** Whether the source has said that there will never be more. */
    boolean hasEnded() {
        return ended;
    }

    void stop() throws IOException {
        reading = false;
        call(
                () -> {
                    lastArrivalNanos = NEVER;
                    source.stop();
                    return true;
                },
                STOP_SECONDS);
    }

    /**
     * Closes the source.
     *
     * @return false where it does not come back from what it does
     */
    boolean close() {
        reading = false;
        try {
            thread.execute(source::close);
        } catch (RejectedExecutionException e) {
            return true; // closed before
        }
        thread.shutdown();
        boolean interrupted = Thread.interrupted();
        boolean closed = false;
        try {
            closed = thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (!closed) {
            thread.shutdownNow();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return closed;
    }

    private <T> T call(Callable<T> work, long seconds) throws IOException {
        try {
            return thread.submit(work).get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(source.name() + ": " + Threads.describe(cause == null ? e : cause), cause);
        } catch (TimeoutException e) {
            throw new IOException(
                    source.name() + " does not come back from reading for " + seconds + " s; unplug it and begin anew",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException)
                    new InterruptedIOException(source.name() + ": interrupted while waiting for it").initCause(e);
        }
    }
}
