package org.opentmr.app.bench.model.connect;

import java.io.IOException;
import org.opentmr.device.Source;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.SourceListener;
import org.opentmr.device.StreamCounters;
import org.opentmr.signal.Block;

/**
 * A source that cannot be opened.
 *
 * @param why it says
 */
record UnreachableSource(String why) implements Source {

    @Override
    public String name() {
        return "a source that is not there";
    }

    @Override
    public SourceDescription open(SourceListener listener) throws IOException {
        throw new IOException(why);
    }

    @Override
    public void start() {}

    @Override
    public Read read(Block block) {
        return Read.END;
    }

    @Override
    public void stop() {}

    @Override
    public State state() {
        return State.CLOSED;
    }

    @Override
    public StreamCounters counters() {
        return StreamCounters.ZERO;
    }

    @Override
    public void close() {}
}
