package org.opentmr.live;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.opentmr.device.Source;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.SourceListener;
import org.opentmr.device.StreamCounters;
import org.opentmr.signal.Block;
import org.opentmr.signal.HotPath;
import org.opentmr.signal.SampleRing;

/**
 * The stream of a session that is open, once more: a decoder may come, go and be replaced on it while the session itself goes
 * on being watched and recorded. Sample numbers, gaps and times of arrival are those of the session. It ends with the session,
 * and leaves it as it is when closed.
 */
public final class Relay implements Source {

    private static final long WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final LiveSession session;
    private final String name;
    private volatile State state = State.CLOSED;
    private volatile boolean closed;
    private SampleRing.@Nullable Reader reader;

    /**
     * @param name of the session's source, for messages
     */
    public Relay(LiveSession session, String name) {
        this.session = session;
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SourceDescription open(SourceListener listener) throws IOException {
        if (closed || state != State.CLOSED) {
            throw new IOException(name + ": is opened once; make a new relay");
        }
        state = State.OPEN;
        return session.description();
    }

    @Override
    public void start() {
        if (reader == null) {
            reader = session.newReader();
        }
        state = State.STREAMING;
    }

    @Override
    @HotPath
    public Read read(Block block) {
        SampleRing.Reader from = reader;
        if (from == null) {
            throw new IllegalStateException(name + ": is read while " + state + "; start it first");
        }
        if (closed) {
            return Read.END;
        }
        if (!from.await(WAIT_NANOS) || from.read(block) == 0) {
            if (session.hasEnded()) {
                state = State.ENDED;
                return Read.END;
            }
            return Read.NOTHING;
        }
        return Read.SAMPLES;
    }

    @Override
    public void stop() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
        state = State.OPEN;
    }

    @Override
    public State state() {
        return closed ? State.CLOSED : state;
    }

    @Override
    public StreamCounters counters() {
        return session.counters();
    }

    @Override
    public void close() {
        closed = true;
        if (reader != null) {
            reader.close();
        }
    }
}
