package org.opentmr.device.board.special;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opentmr.device.Board;
import org.opentmr.device.BoardEmulator;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.BoardProbe;
import org.opentmr.device.BoardSession;
import org.opentmr.device.Integrity;
import org.opentmr.device.Line;
import org.opentmr.device.LineSettings;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.Tally;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Clock;

/** BITalino (r)evolution over its Bluetooth serial port: inputs A1 to A6, of which A5 and A6 have 6 bits only. */
final class BitalinoBoard implements Board {

    /** Inputs, or the board's own wave, which shows that the line works before any electrode is fixed. */
    enum Mode {
        LIVE("bitalino", "BITalino (r)evolution", 1),
        SIMULATED("bitalino-simulated", "BITalino (r)evolution, its own test signal", 2);

        private final String id;
        private final String words;
        private final int startCommand;

        Mode(String id, String words, int startCommand) {
            this.id = id;
            this.words = words;
            this.startCommand = startCommand;
        }
    }

    static final int STOP = 0xFF;
    static final int VERSION = 0x07;
    static final int STATE = 0x0B;
    static final List<Double> RATES_HZ = List.of(1.0, 10.0, 100.0, 1000.0);

    /** The bytes of the answer to {@link #STATE}: six inputs and the battery as u16 LE, battery threshold, ports and check. */
    static final int STATE_LENGTH = 16;

    /** The inputs that have all 10 bits. */
    private static final int USUAL_CHANNELS = 4;

    private static final List<LineSettings> LINES = List.of(new LineSettings(115_200));
    private static final Duration QUIET = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Pattern GREETING = Pattern.compile("BITalino_?v(\\d+\\.\\d+)[^\\n]*\\n");
    private static final int BATTERY_OFFSET = 12;

    /** The battery reaches the converter halved. */
    private static final double BATTERY_VOLTS_PER_CODE = 2 * 3.3 / 1023;

    private final Mode mode;

    BitalinoBoard(Mode mode) {
        this.mode = mode;
    }

    @Override
    public String id() {
        return mode.id;
    }

    @Override
    public String name() {
        return mode.words;
    }

    @Override
    public Integrity integrity() {
        return Integrity.CRC4;
    }

    @Override
    public List<LineSettings> lines() {
        return LINES;
    }

    /** The test signal is asked for by name only: a board that is found is for measuring. */
    @Override
    public Optional<BoardProbe> probe() {
        if (mode == Mode.SIMULATED) {
            return Optional.empty();
        }
        return Optional.of(new BoardProbe(
                LINES.get(0),
                new byte[] {(byte) STOP, VERSION},
                PATIENCE,
                heard -> GREETING.matcher(new String(heard, StandardCharsets.ISO_8859_1))
                        .find()));
    }

    @Override
    public BoardSession connect(Line line, BoardOptions options, Clock clock) throws IOException {
        ChannelLayout layout = layout(options);
        Dialogue dialogue = new Dialogue(line, clock);
        dialogue.say((byte) STOP);
        dialogue.hush(QUIET, PATIENCE);
        dialogue.say((byte) VERSION);
        String heard = dialogue.hear(text -> GREETING.matcher(text).find(), PATIENCE);
        Matcher greeting = GREETING.matcher(heard);
        if (!greeting.find()) {
            throw new IOException(line.path() + ": no BITalino answered, heard " + Dialogue.show(heard)
                    + "; is it switched on, paired, and is this its Bluetooth port?");
        }
        SourceDescription description = new SourceDescription(
                mode.words + " v" + greeting.group(1) + battery(dialogue),
                layout,
                BitalinoScale.largestMicrovolts(),
                integrity());
        dialogue.say((byte) ((RATES_HZ.indexOf(layout.rateHz()) << 6) | 3));
        int inputs = (1 << layout.size()) - 1;
        return new CommandedSession(
                line,
                description,
                new BitalinoDecoder(layout.size(), layout.rateHz(), new Tally()),
                new byte[] {(byte) ((inputs << 2) | mode.startCommand)},
                new byte[] {(byte) STOP});
    }

    /** The state of the battery, where the board tells it soundly. */
    private static String battery(Dialogue dialogue) throws IOException {
        dialogue.say((byte) STATE);
        byte[] state =
                dialogue.hear(text -> text.length() >= STATE_LENGTH, PATIENCE).getBytes(StandardCharsets.ISO_8859_1);
        if (state.length != STATE_LENGTH || !BitalinoFrame.isSound(state, 0, STATE_LENGTH)) {
            return "";
        }
        int code = (state[BATTERY_OFFSET] & 0xFF) | ((state[BATTERY_OFFSET + 1] & 0xFF) << 8);
        return String.format(Locale.ROOT, ", battery %.2f V", code * BATTERY_VOLTS_PER_CODE);
    }

    private ChannelLayout layout(BoardOptions options) {
        Layouts.refuseScale(id(), options);
        return Layouts.numbered(
                "A",
                Layouts.channels(id(), options, USUAL_CHANNELS, 1, BitalinoFrame.MOST_CHANNELS),
                Channel.MICROVOLTS,
                Layouts.rateHz(id(), options, 1000, RATES_HZ));
    }

    @Override
    public BoardEmulator emulator(BoardOptions options) {
        return new BitalinoEmulator(layout(options));
    }
}
