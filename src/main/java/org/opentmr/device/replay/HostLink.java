package org.opentmr.device.replay;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.opentmr.device.Line;

/** Both ways of a line to a host that may read slowly or not at all, without waiting for it: one thread for each way. */
final class HostLink implements Closeable {

    /** What a board would keep for a host that is busy: a sixth of a second at 1 Mbaud. */
    static final int OUTBOX_BYTES = 16384;

    private static final byte[] NOTHING = {};

    /** Room is what a chunk takes of the outbox. */
    private record Chunk(byte[] bytes, int room) {}

    private final Line line;
    private final BlockingQueue<byte[]> inbox = new ArrayBlockingQueue<>(64);
    private final BlockingQueue<Chunk> outbox = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(OUTBOX_BYTES);
    private final AtomicLong written = new AtomicLong();
    private final Thread reader;
    private final Thread writer;
    private volatile @Nullable IOException failure;
    private volatile boolean closed;

    HostLink(Line line) {
        this.line = line;
        reader = thread("reads from the host", this::readOn);
        writer = thread("writes to the host", this::writeOn);
    }

    private Thread thread(String does, Way way) {
        Thread thread = new Thread(
                () -> {
                    try {
                        way.run();
                    } catch (IOException e) {
                        failure = e;
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } finally {
                        // Whoever waits for room is to find out that it is over.
                        room.release(OUTBOX_BYTES);
                    }
                },
                "opentmr " + does);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private interface Way {
        void run() throws IOException, InterruptedException;
    }

    private void readOn() throws IOException, InterruptedException {
        byte[] buffer = new byte[1024];
        while (!closed) {
            int count = line.read(buffer, 0, buffer.length);
            if (count > 0) {
                inbox.put(Arrays.copyOf(buffer, count));
            }
        }
    }

    private void writeOn() throws IOException, InterruptedException {
        while (!closed) {
            Chunk chunk = outbox.take();
            line.write(chunk.bytes);
            written.addAndGet(chunk.bytes.length);
            room.release(chunk.room);
        }
    }

    /** What the host has said; empty where it says nothing within the time. */
    byte[] heard(long millis) throws IOException, InterruptedException {
        byte[] bytes = inbox.poll(millis, TimeUnit.MILLISECONDS);
        if (bytes == null) {
            throwFailure();
            return NOTHING;
        }
        return bytes;
    }

    /** Puts an answer on its way; there is always room for it, as it takes a host that speaks to cause one. */
    void answer(byte[] bytes) {
        outbox.add(new Chunk(bytes, 0));
    }

    /**
     * Puts frames on their way.
     *
     * @return false where the outbox stayed full, and they were dropped
     */
    boolean send(byte[] bytes, Duration patience) throws IOException, InterruptedException {
        throwFailure();
        int needed = Math.min(bytes.length, OUTBOX_BYTES);
        if (!room.tryAcquire(needed, patience.toNanos(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        outbox.add(new Chunk(bytes, needed));
        return true;
    }

    /** Waits until everything sent is on the line, or the time is over. */
    void drain(Duration patience) throws IOException, InterruptedException {
        if (room.tryAcquire(OUTBOX_BYTES, patience.toNanos(), TimeUnit.NANOSECONDS)) {
            room.release(OUTBOX_BYTES);
        }
        throwFailure();
    }

    /** Bytes put on the line. */
    long written() {
        return written.get();
    }

    private void throwFailure() throws IOException {
        IOException found = failure;
        if (found != null) {
            throw found;
        }
    }

    /** Closes the line too, which ends a write that waits for the host. */
    @Override
    public void close() {
        closed = true;
        reader.interrupt();
        writer.interrupt();
        line.close();
    }
}
