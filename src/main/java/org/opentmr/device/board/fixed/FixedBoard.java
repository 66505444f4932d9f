package org.opentmr.device.board.fixed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.opentmr.device.Board;
import org.opentmr.device.BoardEmulator;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.BoardProbe;
import org.opentmr.device.BoardSession;
import org.opentmr.device.FrameSink;
import org.opentmr.device.Integrity;
import org.opentmr.device.Line;
import org.opentmr.device.LineSettings;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.StreamCounters;
import org.opentmr.device.Tally;
import org.opentmr.signal.Clock;

/** A board made of its description. */
record FixedBoard(Descriptor descriptor) implements Board {

    /** Frames that tell a board that sends unasked: at the slowest rate of any, 125 Hz, they take 64 ms. */
    private static final int TELLING_FRAMES = 8;

    private static final Duration LISTENING = Duration.ofMillis(500);

    private static final String FIRMWARE = "Firmware:";

    private static final FrameSink NOWHERE = new FrameSink() {
        @Override
        public void samples(long firstSample, float[][] planar, int count) {}

        @Override
        public void message(SourceEvent.Kind kind, String text) {}
    };

    @Override
    public String id() {
        return descriptor.id();
    }

    @Override
    public String name() {
        return descriptor.name();
    }

    @Override
    public Integrity integrity() {
        return descriptor.integrity();
    }

    @Override
    public List<LineSettings> lines() {
        return descriptor.lines();
    }

    @Override
    public boolean mayBe(int vendorId, int productId) {
        return descriptor.usb().contains(vendorId << 16 | productId);
    }

    @Override
    public Optional<BoardProbe> probe() {
        LineSettings line = lines().get(0);
        Setup usual = descriptor.setup(BoardOptions.NONE);
        return switch (descriptor.dialogue().probe()) {
            case NONE -> Optional.empty();
            case LISTEN -> Optional.of(BoardProbe.listen(line, LISTENING, heard -> isStream(heard, usual)));
            case ASK -> {
                Dialogue.Ask ask = descriptor.dialogue().connect().stream()
                        .filter(Dialogue.Ask.class::isInstance)
                        .map(Dialogue.Ask.class::cast)
                        .findFirst()
                        .orElseThrow();
                yield Optional.of(new BoardProbe(
                        line, ask.what().bytes(usual), Duration.ofMillis(ask.patienceMillis()), answers(ask.answer())));
            }
        };
    }

    private static Predicate<byte[]> answers(Dialogue.Answer wanted) {
        return heard -> {
            String text = new String(heard, StandardCharsets.ISO_8859_1);
            return wanted.isComplete(text)
                    && wanted.accepts(text)
                    && wanted.refusals().keySet().stream().noneMatch(text::contains);
        };
    }

    /** True for enough frames in a row, with nothing before them but the rest of one. */
    private static boolean isStream(byte[] heard, Setup setup) {
        Tally tally = new Tally();
        new FixedDecoder(setup, false, tally).decode(heard, 0, heard.length, 0, NOWHERE);
        StreamCounters found = tally.counters();
        return found.frames() >= TELLING_FRAMES
                && found.damagedFrames() == 0
                && found.skippedBytes() < setup.format().longest(setup.channels());
    }

    @Override
    public BoardSession connect(Line line, BoardOptions options, Clock clock) throws IOException {
        Setup setup = descriptor.setup(options);
        Conversation conversation = new Conversation(line, descriptor.name(), clock);
        conversation.run(descriptor.dialogue().connect(), setup);
        if (!descriptor.choices().variants().isEmpty()) {
            setup = variant(line, conversation.answers(), options);
        }
        SourceDescription description = new SourceDescription(
                device(setup, conversation.answers()), setup.layout(), setup.largest(), descriptor.integrity());
        return new FixedSession(description, descriptor.dialogue(), setup, conversation);
    }

    private Setup variant(Line line, List<String> answers, BoardOptions options) throws IOException {
        String last = answers.isEmpty() ? "" : answers.get(answers.size() - 1).strip();
        for (Choices.Variant variant : descriptor.choices().variants()) {
            if (last.equals(variant.name())) {
                if (!Descriptor.agrees(variant, options)) {
                    throw new IOException(line.path() + ": " + variant.name() + " has " + variant.channels()
                            + " channels at " + variant.rateHz() + " Hz; leave other numbers out");
                }
                return Setup.of(descriptor, variant, options);
            }
        }
        throw new IOException(line.path() + ": \"" + last + "\" is no " + descriptor.name() + " that is known here");
    }

    private String device(Setup setup, List<String> answers) {
        List<String> words = new ArrayList<>(List.of(descriptor.name()));
        if (!setup.variant().isEmpty()) {
            words.add(setup.variant());
        }
        answers.stream()
                .flatMap(String::lines)
                .filter(text -> text.startsWith(FIRMWARE))
                .forEach(text -> words.add(
                        "firmware " + text.substring(FIRMWARE.length()).strip()));
        return String.join(", ", words);
    }

    @Override
    public BoardEmulator emulator(BoardOptions options) {
        return new FixedEmulator(descriptor, descriptor.setup(options));
    }
}
