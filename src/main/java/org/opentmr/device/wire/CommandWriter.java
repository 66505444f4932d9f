package org.opentmr.device.wire;

import java.io.IOException;
import org.opentmr.device.Line;

/** Numbers a host's commands and writes them to the line, from any thread: a frame is never cut by another. */
final class CommandWriter {

    private final Line line;
    private final FrameWriter frames = new FrameWriter();
    private int next;

    CommandWriter(Line line) {
        this.line = line;
    }

    String path() {
        return line.path();
    }

    /** Sends a command; returns its number. */
    synchronized int send(Command command) throws IOException {
        int number = next;
        next = number + 1 & 0xFFFF;
        repeat(command, number);
        return number;
    }

    /** Sends a command again, with the number that it had. */
    synchronized void repeat(Command command, int number) throws IOException {
        line.write(frames.encoded(), 0, frames.write(number, command));
    }

    /** Ends whatever the device has heard so far. */
    synchronized void separate() throws IOException {
        line.write(new byte[1]);
    }
}
