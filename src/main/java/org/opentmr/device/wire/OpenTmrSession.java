package org.opentmr.device.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opentmr.device.Actuators;
import org.opentmr.device.BoardSession;
import org.opentmr.device.FrameDecoder;
import org.opentmr.device.FrameSink;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.Tally;
import org.opentmr.signal.Channel;
import org.opentmr.signal.Clock;

/** A board that has been greeted. */
public final class OpenTmrSession implements BoardSession {

    /** Twice a second is asked for; asked every 100 ms, this makes it three times at least. */
    private static final long KEEPALIVE_NANOS = 230_000_000;

    private final Clock clock;
    private final CommandWriter writer;
    private final Conversation conversation;
    private final BoardFacts facts;
    private final Tally tally = new Tally();
    private final WireActuators actuators;
    private final ReportWords words;
    private final WireDecoder decoder;
    private final FrameDecoder everything = this::decode;
    private final List<Report.Log> notes = new ArrayList<>();
    private byte[] held = new byte[0];
    private long heldArrivalNanos;
    private boolean warned;
    private boolean streaming;
    private long keptAliveNanos;

    OpenTmrSession(Clock clock, CommandWriter writer, Conversation conversation, BoardFacts facts) {
        this.clock = clock;
        this.writer = writer;
        this.conversation = conversation;
        this.facts = facts;
        actuators = new WireActuators(writer, facts.hello().actuators());
        words = new ReportWords(
                facts.description().layout().channels().stream()
                        .map(Channel::name)
                        .toList(),
                actuators);
        decoder = new WireDecoder(facts.format(), tally, words);
        notes.addAll(conversation.takeNotes());
    }

    @Override
    public SourceDescription description() {
        return facts.description();
    }

    @Override
    public FrameDecoder decoder() {
        return everything;
    }

    @Override
    public Tally tally() {
        return tally;
    }

    /** How the board's clock runs against this machine's. */
    public ClockDrift drift() {
        return decoder.drift();
    }

    @Override
    public void start() throws IOException {
        conversation.interrupted();
        decoder.restart();
        words.restart();
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        conversation.ask(new Command.Start(1), Report.Ack.class, Conversation.TRIES, heard);
        held = heard.toByteArray();
        heldArrivalNanos = clock.nanos();
        keptAliveNanos = heldArrivalNanos;
        streaming = true;
    }

    @Override
    public void stop() throws IOException {
        streaming = false;
        held = new byte[0];
        conversation.interrupted();
        conversation.ask(new Command.Stop(), Report.Ack.class);
        notes.addAll(conversation.takeNotes());
    }

    @Override
    public void tick(long nowNanos) throws IOException {
        if (streaming && nowNanos - keptAliveNanos >= KEEPALIVE_NANOS) {
            writer.send(new Command.KeepAlive());
            keptAliveNanos = nowNanos;
        }
    }

    @Override
    public Optional<Actuators> actuators() {
        return actuators.joints() > 0 ? Optional.of(actuators) : Optional.empty();
    }

    /** First what was heard while nobody listened, then the bytes given. */
    private void decode(byte[] bytes, int from, int count, long arrivalNanos, FrameSink sink) {
        if (!warned) {
            warned = true;
            int streams = facts.hello().streams();
            if (streams > 1) {
                sink.message(
                        SourceEvent.Kind.WARNING,
                        "the board has " + streams + " streams, of which only the first is used");
            }
        }
        if (!notes.isEmpty()) {
            notes.forEach(report -> words.heard(report, sink));
            notes.clear();
        }
        if (held.length > 0) {
            byte[] early = held;
            held = new byte[0];
            decoder.decode(early, 0, early.length, heldArrivalNanos, sink);
        }
        decoder.decode(bytes, from, count, arrivalNanos, sink);
    }
}
