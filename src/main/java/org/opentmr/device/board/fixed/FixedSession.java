package org.opentmr.device.board.fixed;

import java.io.IOException;
import org.opentmr.device.BoardSession;
import org.opentmr.device.FrameDecoder;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.Tally;

/** A board of fixed frames that has been greeted. */
final class FixedSession implements BoardSession {

    private final SourceDescription description;
    private final Dialogue dialogue;
    private final Setup setup;
    private final Conversation conversation;
    private final Tally tally = new Tally();
    private final FixedDecoder decoder;

    FixedSession(SourceDescription description, Dialogue dialogue, Setup setup, Conversation conversation) {
        this.description = description;
        this.dialogue = dialogue;
        this.setup = setup;
        this.conversation = conversation;
        decoder = new FixedDecoder(setup, dialogue.startsWithFrame(), tally);
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
        return tally;
    }

    @Override
    public void start() throws IOException {
        conversation.run(dialogue.start(), setup);
        decoder.restart();
    }

    @Override
    public void stop() throws IOException {
        conversation.run(dialogue.stop(), setup);
    }
}
