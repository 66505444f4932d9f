package org.opentmr.device.board.special;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Clock;

/**
 * Muscle SpikerShield and SpikerBox of Backyard Brains. Samples are counts from mid-scale.
 *
 * <p>The shield streams from power-up and cannot be stopped; it is told the number of channels, and the session begins once
 * frames of that size arrive, so what it had sent before is not mistaken for samples.
 */
final class SpikerBoxBoard implements Board {

    private static final String ID = "spikerbox";

    private static final List<LineSettings> LINES =
            List.of(new LineSettings(230_400), new LineSettings(222_222), new LineSettings(500_000));

    /** Opening the line resets an Arduino, whose boot loader takes up to two seconds and swallows what it is asked. */
    private static final int QUESTIONS = 6;

    private static final Duration PATIENCE = Duration.ofMillis(600);
    private static final Duration SETTLING = Duration.ofSeconds(3);
    private static final Pattern IDENTITY = Pattern.compile("HWT:([A-Z0-9]+);");

    /** As many frames of the right size in a row do not come from a stream of another size. */
    private static final int FRAMES_IN_STEP = 32;

    private static final int USB_VENDOR = 0x2E73;
    private static final List<Integer> USB_PRODUCTS = List.of(0x0004, 0x0006, 0x0007, 0x0009, 0x000D);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "Backyard Brains Muscle SpikerShield / SpikerBox";
    }

    @Override
    public Integrity integrity() {
        return Integrity.FRAME;
    }

    @Override
    public List<LineSettings> lines() {
        return LINES;
    }

    @Override
    public boolean mayBe(int vendorId, int productId) {
        return vendorId == USB_VENDOR && USB_PRODUCTS.contains(productId);
    }

    @Override
    public Optional<BoardProbe> probe() {
        return Optional.of(new BoardProbe(
                LINES.get(0),
                "b:;\n".getBytes(StandardCharsets.US_ASCII),
                PATIENCE.multipliedBy(QUESTIONS),
                heard -> IDENTITY.matcher(new String(heard, StandardCharsets.ISO_8859_1))
                        .find()));
    }

    @Override
    public BoardSession connect(Line line, BoardOptions options, Clock clock) throws IOException {
        Dialogue dialogue = new Dialogue(line, clock);
        dialogue.say("h:;\n");
        SpikerBoxModel model = identify(line, dialogue);
        ChannelLayout layout = layout(model, options);
        double scale = Layouts.scale(options);
        SpikerBoxDecoder decoder = new SpikerBoxDecoder(layout.size(), model.top(), scale, new Tally());
        if (model.isShield()) {
            dialogue.say("conf s:10000;c:" + layout.size() + ";\n");
            awaitFrames(line, dialogue, layout.size(), model);
        }
        SourceDescription description = new SourceDescription(
                "Backyard Brains " + model.words() + " (" + model + ")",
                layout,
                model.top() / 2.0 * scale,
                integrity());
        return new CommandedSession(
                line,
                description,
                decoder,
                (model.isShield() ? "" : "start:;\n").getBytes(StandardCharsets.US_ASCII),
                (model.isShield() ? "" : "h:;\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static SpikerBoxModel identify(Line line, Dialogue dialogue) throws IOException {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < QUESTIONS; i++) {
            dialogue.say("b:;\n");
            String heard = dialogue.hear(text -> IDENTITY.matcher(text).find(), PATIENCE);
            Matcher identity = IDENTITY.matcher(heard);
            if (identity.find()) {
                String name = identity.group(1);
                return SpikerBoxModel.named(name)
                        .orElseThrow(() -> new IOException(line.path() + ": the board says it is a " + name
                                + "; the ones known here are " + SpikerBoxModel.names()));
            }
            all.append(heard);
        }
        throw new IOException(line.path() + ": no SpikerBox answered, heard " + Dialogue.show(all.toString())
                + "; is another program using it, or does it run at another of "
                + LINES.stream().map(settings -> settings.baud() + "").toList() + " baud?");
    }

    /** Waits until what was sent before the number of channels was set is over. */
    private static void awaitFrames(Line line, Dialogue dialogue, int channels, SpikerBoxModel model)
            throws IOException {
        Tally tally = new Tally();
        SpikerBoxDecoder trial = new SpikerBoxDecoder(channels, model.top(), 1, tally);
        long[] broken = {0, 0};
        boolean inStep = dialogue.listen(SETTLING, (bytes, count, arrival) -> {
            trial.decode(bytes, 0, count, arrival, SILENT);
            StreamCounters counters = tally.counters();
            if (counters.skippedBytes() != broken[0]) {
                broken[0] = counters.skippedBytes();
                broken[1] = counters.frames();
            }
            return counters.frames() - broken[1] >= FRAMES_IN_STEP;
        });
        if (!inStep) {
            throw new IOException(line.path() + ": the " + model.words() + " does not send " + channels
                    + " channels after it was told to; heard "
                    + tally.counters().frames()
                    + " good frames. Does its sketch support as many?");
        }
    }

    private static ChannelLayout layout(SpikerBoxModel model, BoardOptions options) {
        String words = "the " + model.words();
        int channels =
                Layouts.channels(words, options, model.usualChannels(), model.leastChannels(), model.mostChannels());
        double rateHz = model.rateHz(channels);
        if (options.rateHz().isPresent() && Math.abs(options.rateHz().getAsDouble() / rateHz - 1) > 0.01) {
            throw new IllegalArgumentException(words + " samples " + channels + " channels at " + Math.round(rateHz)
                    + " Hz, asked for " + options.rateHz().getAsDouble() + " Hz");
        }
        return Layouts.numbered("A", channels, Layouts.unit(options), rateHz);
    }

    @Override
    public BoardEmulator emulator(BoardOptions options) {
        SpikerBoxModel model = SpikerBoxModel.MUSCLESS;
        return new SpikerBoxEmulator(model, layout(model, options), Layouts.scale(options));
    }

    /** Takes no notice. */
    private static final FrameSink SILENT = new FrameSink() {
        @Override
        public void samples(long firstSample, float[][] planar, int count) {}

        @Override
        public void message(SourceEvent.Kind kind, String text) {}
    };
}
