package org.opentmr.device.board.special;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.opentmr.device.Board;
import org.opentmr.device.BoardEmulator;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.BoardSession;
import org.opentmr.device.Integrity;
import org.opentmr.device.Line;
import org.opentmr.device.LineSettings;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.Tally;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Clock;

/**
 * Any sketch that prints numbers, a sample a line. Nothing in the text says how fast it samples, so the rate is measured while
 * connecting unless it is given; nothing says where the converter's rail is either.
 *
 * <p>It is never probed: every device that talks would seem to be one.
 */
final class AsciiBoard implements Board {

    /** What the sensor puts out, which the numbers do not tell. */
    enum Output {
        RAW("ascii", "Numbers as text, a line a sample", Channel.Kind.RAW),
        ENVELOPE("myoware", "MyoWare envelope on an Arduino, a line a sample", Channel.Kind.ENVELOPE);

        private final String id;
        private final String words;
        private final Channel.Kind kind;

        Output(String id, String words, Channel.Kind kind) {
            this.id = id;
            this.words = words;
            this.kind = kind;
        }
    }

    private static final List<LineSettings> LINES = IntStream.of(
                    115_200, 9600, 57_600, 230_400, 250_000, 500_000, 1_000_000, 19_200, 38_400)
            .mapToObj(LineSettings::new)
            .toList();

    /** Boot loader, banner, and enough lines of a sketch that prints one a second. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** No converter on a hobby board goes beyond 16 bits; where the rail really is, the text does not say. */
    private static final double LARGEST_COUNT = 65_535;

    private static final double EMULATED_RATE_HZ = 500;

    private final Output output;

    AsciiBoard(Output output) {
        this.output = output;
    }

    @Override
    public String id() {
        return output.id;
    }

    @Override
    public String name() {
        return output.words;
    }

    @Override
    public Integrity integrity() {
        return Integrity.TEXT;
    }

    @Override
    public List<LineSettings> lines() {
        return LINES;
    }

    @Override
    public BoardSession connect(Line line, BoardOptions options, Clock clock) throws IOException {
        AsciiSurvey survey = new AsciiSurvey(options.rateHz().isEmpty());
        StringBuilder heard = new StringBuilder();
        boolean enough = new Dialogue(line, clock).listen(PATIENCE, (bytes, count, arrival) -> {
            if (heard.length() == 0) {
                heard.append(new String(bytes, 0, count, StandardCharsets.ISO_8859_1));
            }
            return survey.heard(bytes, count, arrival);
        });
        if (!enough) {
            throw new IOException(line.path() + ": no steady lines of numbers, only " + survey.lineCount()
                    + " of the last shape, and first " + Dialogue.show(heard.toString())
                    + "; check the baud rate and that the sketch prints as many values in every line");
        }
        List<String> names = survey.channelNames();
        if (options.channels().isPresent() && options.channels().getAsInt() != names.size()) {
            throw new IOException(line.path() + ": the sketch prints " + names.size() + " values a line, not "
                    + options.channels().getAsInt());
        }
        double rateHz = options.rateHz().orElseGet(() -> survey.rateHz().orElseThrow());
        double scale = Layouts.scale(options);
        SourceDescription description = new SourceDescription(
                name() + (options.rateHz().isPresent() ? "" : ", rate measured"),
                layout(names, options, rateHz),
                LARGEST_COUNT * scale,
                integrity());
        return new CommandedSession(
                line, description, new AsciiDecoder(names.size(), scale, new Tally()), new byte[0], new byte[0]);
    }

    private ChannelLayout layout(List<String> names, BoardOptions options, double rateHz) {
        return new ChannelLayout(
                names.stream()
                        .map(name -> new Channel(name, Layouts.unit(options), output.kind))
                        .toList(),
                rateHz);
    }

    @Override
    public BoardEmulator emulator(BoardOptions options) {
        int channels = Layouts.channels(id(), options, 1, 1, AsciiLine.MOST_VALUES);
        List<String> names = IntStream.range(0, channels).mapToObj(i -> "A" + i).toList();
        return new AsciiEmulator(
                layout(names, options, options.rateHz().orElse(EMULATED_RATE_HZ)), Layouts.scale(options));
    }
}
