package org.opentmr.device.board.special;

import java.io.IOException;
import org.opentmr.device.BoardSession;
import org.opentmr.device.FrameDecoder;
import org.opentmr.device.Line;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.Tally;

/** A greeted board that starts and stops by fixed bytes; by none where it always streams. */
final class CommandedSession implements BoardSession {

    private final Line line;
    private final SourceDescription description;
    private final ByteDecoder decoder;
    private final byte[] startCommand;
    private final byte[] stopCommand;

    CommandedSession(
            Line line, SourceDescription description, ByteDecoder decoder, byte[] startCommand, byte[] stopCommand) {
        this.line = line;
        this.description = description;
        this.decoder = decoder;
        this.startCommand = startCommand;
        this.stopCommand = stopCommand;
    }

    @Override
    public SourceDescription description() {
        return description;
    }

    @Override
    public FrameDecoder decoder() {
        return decoder;
    }

    @Override
    public Tally tally() {
        return decoder.tally();
    }

    @Override
    public void start() throws IOException {
        decoder.restart();
        line.write(startCommand);
    }

    @Override
    public void stop() throws IOException {
        line.write(stopCommand);
    }
}
