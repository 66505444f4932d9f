package org.opentmr.device;

import java.io.IOException;
import java.util.Optional;

/** A board that has been greeted on a line. For one thread, except for its actuators. */
public interface BoardSession {

    SourceDescription description();

    /** Decodes this session's bytes; always the same object, with the sample count of the session. */
    FrameDecoder decoder();

    /** Counts what the decoder finds. */
    Tally tally();

    /** Makes samples flow. */
    void start() throws IOException;

    /** Makes the samples cease, where the board can. */
    void stop() throws IOException;

    /**
     * Is called between reads, at least every 100 ms while streaming: time to send what must be sent again and again.
     *
     * @param nowNanos on the machine's clock
     */
    default void tick(long nowNanos) throws IOException {}

    default Optional<Actuators> actuators() {
        return Optional.empty();
    }
}
