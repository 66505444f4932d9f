package org.opentmr.device.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opentmr.device.Board;
import org.opentmr.device.BoardEmulator;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.BoardProbe;
import org.opentmr.device.Integrity;
import org.opentmr.device.Line;
import org.opentmr.device.LineSettings;
import org.opentmr.device.Tally;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Clock;

/** Any board that speaks the OpenTMR wire protocol. It says itself what it is. */
public final class OpenTmrBoard implements Board {

    /** Rates of line in the order of how usual they are; over native USB all of them do. */
    private static final int[] BAUDS = {500_000, 250_000, 1_000_000, 2_000_000, 115_200, 921_600};

    /** A bootloader may take 2 s; a board that is up answers within some milliseconds. */
    private static final Duration PROBE_PATIENCE = Duration.ofMillis(300);

    private static final int EMULATED_CHANNELS = 8;
    private static final double EMULATED_RATE_HZ = 1000;

    @Override
    public String id() {
        return "opentmr";
    }

    @Override
    public String name() {
        return "OpenTMR wire protocol";
    }

    @Override
    public Integrity integrity() {
        return Integrity.CRC16;
    }

    @Override
    public List<LineSettings> lines() {
        return IntStream.of(BAUDS).mapToObj(LineSettings::new).toList();
    }

    @Override
    public Optional<BoardProbe> probe() {
        FrameWriter frames = new FrameWriter();
        int length = frames.write(0, new Command.HelloRequest(Wire.MAJOR, Wire.MINOR));
        byte[] question = new byte[length + 1];
        System.arraycopy(frames.encoded(), 0, question, 1, length);
        return Optional.of(new BoardProbe(lines().get(0), question, PROBE_PATIENCE, OpenTmrBoard::greets));
    }

    private static boolean greets(byte[] heard) {
        FrameSplitter splitter = new FrameSplitter(new Tally());
        splitter.offer(heard, 0, heard.length);
        for (int length = splitter.next(); length >= 0; length = splitter.next()) {
            int type = splitter.frame()[0] & 0xFF;
            if (type == Wire.HELLO && MessageReader.read(splitter.frame(), length) != null) {
                return true;
            }
        }
        return false;
    }

    @Override
    public OpenTmrSession connect(Line line, BoardOptions options, Clock clock) throws IOException {
        CommandWriter writer = new CommandWriter(line);
        Conversation conversation = new Conversation(line, clock, writer);
        BoardFacts facts = new Handshake(conversation, line.path(), options).greet();
        return new OpenTmrSession(clock, writer, conversation, facts);
    }

    /** A board of raw EMG channels without joints; a layout or joints of one's own take {@link OpenTmrEmulator}. */
    @Override
    public BoardEmulator emulator(BoardOptions options) {
        int count = options.channels().orElse(EMULATED_CHANNELS);
        List<Channel> channels = new ArrayList<>();
        for (int c = 1; c <= count; c++) {
            channels.add(new Channel("EMG " + c, Channel.MICROVOLTS, Channel.Kind.RAW));
        }
        ChannelLayout layout = new ChannelLayout(channels, options.rateHz().orElse(EMULATED_RATE_HZ));
        return new OpenTmrEmulator(
                layout,
                SampleFormat.I24,
                options.microvoltsPerCount().orElse(OpenTmrEmulator.MICROVOLTS_PER_COUNT),
                0,
                Clock.system());
    }
}
