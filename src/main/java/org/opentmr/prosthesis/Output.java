package org.opentmr.prosthesis;

import java.io.Closeable;
import java.io.IOException;

/** A way out to another program or to hardware. For one thread. */
public interface Output extends Closeable {

    /** For people: "UDP to 127.0.0.1:5005". */
    String name();

    /** Passes a command on. Must not wait for the receiver. */
    void send(LimbCommand command) throws IOException;

    @Override
    void close();
}
