package org.opentmr.device;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.opentmr.signal.Block;
import org.opentmr.signal.HotPath;

/**
 * A live stream of EMG: a board on a serial line, a recording played back, a simulated person. One thread opens, starts,
 * reads, stops and closes it; {@link #state}, {@link #counters} and {@link #actuators} may be used from any thread.
 *
 * <p>Order: {@link #open}, {@link #start}, {@link #read} again and again, {@link #stop}, {@link #close}. After a stop it may be
 * started again and counts its samples on. Closing is allowed at any time and twice.
 */
public interface Source extends Closeable {

    /** What {@link #read} found. */
    enum Read {
        /** The block holds at least one sample. */
        SAMPLES,
        /** Nothing came within the waiting time; the device is still there, as far as the line tells. */
        NOTHING,
        /** The device is gone; reading on tries to reach it again, and the stream continues after a gap. */
        LOST,
        /** There will never be more. */
        END
    }

    /** What the source is doing. */
    enum State {
        CLOSED,
        OPEN,
        STREAMING,
        LOST,
        ENDED
    }

    /** For people: "OpenBCI Cyton on /dev/ttyUSB0". */
    String name();

    /**
     * Connects and asks the device what it measures.
     *
     * @param listener is told of what happens beside the samples, on the thread that reads
     * @throws IOException where the device cannot be reached or does not answer as it should; the message says what to do
     */
    SourceDescription open(SourceListener listener) throws IOException;

    /** Makes samples flow. */
    void start() throws IOException;

    /**
     * Waits for samples, at most about 100 ms, and puts what is there into the block, from its beginning. A block never
     * spans a gap.
     *
     * @throws IOException where the stream cannot go on, not even by waiting for the device's return
     */
    @HotPath
    Read read(Block block) throws IOException;

    /** Makes the samples cease. Does nothing where none flow. */
    void stop() throws IOException;

    State state();

    /** How the stream has fared so far. */
    StreamCounters counters();

    /** The way to joints that the device drives; empty where it drives none. */
    default Optional<Actuators> actuators() {
        return Optional.empty();
    }

    @Override
    void close();
}
