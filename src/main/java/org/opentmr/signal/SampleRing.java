package org.opentmr.signal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The samples of the last seconds of a live stream, for one writer and any number of readers.
 *
 * <p>The writer never waits: a reader that falls behind by more than the capacity loses the oldest samples and is told how
 * many ({@link Reader#overrun()}). Gaps and new beginnings of the stream survive: a block read never spans one. Neither side allocates or
 * locks.
 *
 * <p>How: samples are written between two published counters, {@code claimed} before and {@code written} after. A reader
 * copies up to {@code written}, then looks at {@code claimed} again; where the writer has come round in between, the copy
 * may be torn and is thrown away.
 */
public final class SampleRing {

    private static final VarHandle CLAIMED = handle("claimed");
    private static final VarHandle WRITTEN = handle("written");

    private final int channels;
    private final int mask;
    private final float[][] samples;
    private final long[] number;
    private final long[] arrival;
    private final boolean[] anew;
    private volatile Reader[] readers = {};

    @SuppressWarnings("unused") // by way of CLAIMED
    private long claimed;

    @SuppressWarnings("unused") // by way of WRITTEN
    private long written;

    /**
     * @param channels of the stream
     * @param atLeast samples per channel to keep; rounded up to a power of two
     */
    public SampleRing(int channels, int atLeast) {
        if (channels < 1 || atLeast < 2 || atLeast > 1 << 30) {
            throw new IllegalArgumentException(
                    "a ring needs channels >= 1 and 2 to 2^30 samples, got channels=" + channels + ", " + atLeast);
        }
        int capacity = Integer.highestOneBit(atLeast - 1) << 1;
        this.channels = channels;
        mask = capacity - 1;
        samples = new float[channels][capacity];
        number = new long[capacity];
        arrival = new long[capacity];
        anew = new boolean[capacity];
    }

    private static VarHandle handle(String field) {
        try {
            return MethodHandles.lookup().findVarHandle(SampleRing.class, field, long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Samples per channel that it keeps. */
    public int capacity() {
        return mask + 1;
    }

    /**
     * Takes over all samples of a block and wakes the readers. For the one writing thread.
     *
     * <p>A block fills at most half the ring: a reader that was overtaken goes on in the other half, which stays whole while
     * the block is being written.
     */
    @HotPath
    public void write(Block block) {
        int count = block.count();
        if (block.channels() != channels || count > capacity() / 2) {
            throw new IllegalArgumentException("the ring takes blocks of " + channels + " channels and at most "
                    + capacity() / 2 + " samples, got " + block.channels() + " channels and " + count + " samples");
        }
        long start = (long) WRITTEN.get(this);
        CLAIMED.setOpaque(this, start + count);
        VarHandle.storeStoreFence();
        int at = (int) start & mask;
        int head = Math.min(count, capacity() - at);
        for (int c = 0; c < channels; c++) {
            System.arraycopy(block.samples()[c], 0, samples[c], at, head);
            System.arraycopy(block.samples()[c], head, samples[c], 0, count - head);
        }
        for (int i = 0; i < count; i++) {
            number[(at + i) & mask] = block.firstSample() + i;
            arrival[(at + i) & mask] = block.arrivalNanos();
            anew[(at + i) & mask] = i == 0 && block.beginsAnew();
        }
        WRITTEN.setVolatile(this, start + count);
        for (Reader reader : readers) {
            reader.wake();
        }
    }

    /** A reader of everything that is written from now on; to be closed where the ring lives on without it. */
    public synchronized Reader newReader() {
        Reader reader = new Reader();
        Reader[] more = Arrays.copyOf(readers, readers.length + 1);
        more[readers.length] = reader;
        readers = more;
        return reader;
    }

    private synchronized void remove(Reader reader) {
        readers = Arrays.stream(readers).filter(other -> other != reader).toArray(Reader[]::new);
    }

    /** One thread's place in the stream. */
    public final class Reader implements AutoCloseable {

        private long position = (long) WRITTEN.getAcquire(SampleRing.this);
        private long overrun;
        private volatile @Nullable Thread waiting;

        private Reader() {}

        /** Samples per channel that the ring keeps. */
        public int capacity() {
            return SampleRing.this.capacity();
        }

        /** Samples per channel that wait to be read. */
        @HotPath
        public long available() {
            return (long) WRITTEN.getAcquire(SampleRing.this) - position;
        }

        /** Samples per channel that were overwritten before this reader came to them. */
        public long overrun() {
            return overrun;
        }

        /**
         * Fills a block from its beginning with the next samples, up to a gap of the stream.
         *
         * @return samples per channel; 0 where none wait
         */
        @HotPath
        public int read(Block out) {
            while (true) {
                long end = (long) WRITTEN.getAcquire(SampleRing.this);
                if (end - position > capacity()) {
                    skipTo(end - capacity() / 2);
                }
                int count = run((int) Math.min(end - position, out.capacity()));
                if (count == 0) {
                    out.begin(out.end());
                    return 0;
                }
                copy(count, out);
                VarHandle.acquireFence();
                if ((long) CLAIMED.getOpaque(SampleRing.this) - position <= capacity()) {
                    position += count;
                    return count;
                }
                skipTo((long) WRITTEN.getAcquire(SampleRing.this) - capacity() / 2);
            }
        }

        /** How many of the samples from the present position on follow each other. */
        private int run(int most) {
            long first = number[(int) position & mask];
            int run = Math.min(1, most);
            while (run < most && follows(first, run)) {
                run++;
            }
            return run;
        }

        private boolean follows(long first, int run) {
            int at = (int) (position + run) & mask;
            return number[at] == first + run && !anew[at];
        }

        private void copy(int count, Block out) {
            int at = (int) position & mask;
            out.begin(number[at], anew[at]);
            long last = arrival[(int) (position + count - 1) & mask];
            int head = Math.min(count, capacity() - at);
            out.append(samples, at, head, last);
            if (head < count) {
                out.append(samples, 0, count - head, last);
            }
        }

        private void skipTo(long place) {
            overrun += place - position;
            position = place;
        }

        /**
         * Waits until samples are there or the time is over.
         *
         * @return whether samples are there
         */
        @HotPath
        public boolean await(long nanos) {
            if (available() > 0) {
                return true;
            }
            waiting = Thread.currentThread();
            // Volatile: an acquiring read might be done before the thread is known, and the writer's call be missed.
            if ((long) WRITTEN.getVolatile(SampleRing.this) == position) {
                LockSupport.parkNanos(SampleRing.this, nanos);
            }
            waiting = null;
            return available() > 0;
        }

        /** Is woken no more. */
        @Override
        public void close() {
            remove(this);
        }

        private void wake() {
            Thread thread = waiting;
            if (thread != null) {
                LockSupport.unpark(thread);
            }
        }
    }
}
