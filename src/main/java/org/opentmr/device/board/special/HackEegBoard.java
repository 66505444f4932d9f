package org.opentmr.device.board.special;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * HackEEG shield on an Arduino Due (Starcat, hackeeg_driver v0.4.0), with a converter of 4, 6 or 8 channels, all set to gain 24.
 *
 * <p>It is never probed: its commands are words, whose letters are commands to other boards.
 */
final class HackEegBoard implements Board {

    static final int FIRST_CHANNEL_REGISTER = 5;
    static final int RATE_REGISTER = 1;

    /** ADS1299 datasheet (TI SBAS499C), CONFIG1: its lowest bits halve the rate of 16 kHz. */
    static final int RATE_REGISTER_BASE = 0x90;

    /** ADS1299 datasheet, CHnSET: gain 24, electrode connected. */
    static final int GAIN_24 = 0x60;

    static final List<Double> RATES_HZ = List.of(16_000.0, 8000.0, 4000.0, 2000.0, 1000.0, 500.0, 250.0);

    /** ADS1299 datasheet: reference 4.5 V, gain 24, 2^23 - 1 codes. */
    static final double MICROVOLTS_PER_COUNT = 4.5e6 / 24 / 8_388_607;

    static final int MOST_CHANNELS = 8;

    private static final double USUAL_RATE_HZ = 1000;
    private static final double LARGEST_MICROVOLTS = MICROVOLTS_PER_COUNT * 8_388_608;

    /** The Due's native port runs as fast as USB does, whatever is set. */
    private static final List<LineSettings> LINES = List.of(new LineSettings(2_000_000));

    private static final Duration QUIET = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Pattern OK = Pattern.compile("\"STATUS_CODE\":200[^\\n]*\\n");
    private static final Pattern CONVERTER = Pattern.compile("\"hardware_type\":\"([^\"]*)\"");
    private static final Pattern CHANNELS = Pattern.compile("max_channels\":([468])\\b");

    private final HackEegFormat format;

    HackEegBoard(HackEegFormat format) {
        this.format = format;
    }

    @Override
    public String id() {
        return format.id();
    }

    @Override
    public String name() {
        return format.words();
    }

    @Override
    public Integrity integrity() {
        return Integrity.COUNTER;
    }

    @Override
    public List<LineSettings> lines() {
        return LINES;
    }

    @Override
    public BoardSession connect(Line line, BoardOptions options, Clock clock) throws IOException {
        ChannelLayout asked = layout(options, MOST_CHANNELS);
        Dialogue dialogue = new Dialogue(line, clock);
        dialogue.say("stop\nsdatac\n");
        dialogue.say(command("stop") + command("sdatac"));
        dialogue.hush(QUIET, PATIENCE);
        // Understood as text; in the other modes it is refused in JSON, which is as good an answer.
        dialogue.say("jsonlines\n");
        String heard = dialogue.hear(text -> text.contains("STATUS_CODE"), PATIENCE);
        if (!heard.contains("STATUS_CODE")) {
            throw new IOException(line.path() + ": no HackEEG answered, heard " + Dialogue.show(heard)
                    + "; is the cable in the Due's native USB port?");
        }
        dialogue.hush(QUIET, PATIENCE);
        String state = ask(line, dialogue, command("status"));
        Matcher channels = CHANNELS.matcher(state);
        Matcher converter = CONVERTER.matcher(state);
        if (!channels.find() || !converter.find()) {
            throw new IOException(line.path() + ": the HackEEG does not say what converter it has, but "
                    + Dialogue.show(state) + "; is the shield on?");
        }
        int boardChannels = Integer.parseInt(channels.group(1));
        ChannelLayout layout = layout(options, boardChannels);
        int halvings = RATES_HZ.indexOf(asked.rateHz());
        ask(line, dialogue, write(RATE_REGISTER, RATE_REGISTER_BASE | halvings));
        for (int c = 0; c < boardChannels; c++) {
            ask(line, dialogue, write(FIRST_CHANNEL_REGISTER + c, GAIN_24));
        }
        SourceDescription description =
                new SourceDescription(name() + " with " + converter.group(1), layout, LARGEST_MICROVOLTS, integrity());
        return new CommandedSession(
                line,
                description,
                new HackEegDecoder(boardChannels, layout.size(), layout.rateHz(), MICROVOLTS_PER_COUNT, new Tally()),
                (format.command() + command("start") + command("rdatac")).getBytes(StandardCharsets.US_ASCII),
                (command("stop") + command("sdatac")).getBytes(StandardCharsets.US_ASCII));
    }

    private static String ask(Line line, Dialogue dialogue, String question) throws IOException {
        dialogue.say(question);
        String heard = dialogue.hear(text -> text.endsWith("\n"), PATIENCE);
        if (!OK.matcher(heard).find()) {
            throw new IOException(line.path() + ": HackEEG answered " + Dialogue.show(heard) + " to " + question.strip()
                    + "; switch it off and on and try again");
        }
        return heard;
    }

    private static String command(String word) {
        return "{\"COMMAND\":\"" + word + "\"}\n";
    }

    private static String write(int register, int value) {
        return "{\"COMMAND\":\"wreg\",\"PARAMETERS\":[" + register + "," + value + "]}\n";
    }

    private ChannelLayout layout(BoardOptions options, int boardChannels) {
        Layouts.refuseScale(id(), options);
        return Layouts.numbered(
                "Ch",
                Layouts.channels(id(), options, boardChannels, 1, boardChannels),
                Channel.MICROVOLTS,
                Layouts.rateHz(id(), options, USUAL_RATE_HZ, RATES_HZ));
    }

    @Override
    public BoardEmulator emulator(BoardOptions options) {
        return new HackEegEmulator(layout(options, MOST_CHANNELS));
    }
}
