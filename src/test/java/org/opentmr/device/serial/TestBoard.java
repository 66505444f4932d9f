package org.opentmr.device.serial;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.opentmr.device.Actuators;
import org.opentmr.device.Board;
import org.opentmr.device.BoardEmulator;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.BoardProbe;
import org.opentmr.device.BoardSession;
import org.opentmr.device.FrameDecoder;
import org.opentmr.device.FrameSink;
import org.opentmr.device.Integrity;
import org.opentmr.device.Line;
import org.opentmr.device.LineSettings;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.Tally;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Clock;

/**
 * A board for tests. Commands: {@code ?} asks for {@code T<channels>\n}, {@code s} starts, {@code x} stops, {@code a} and a byte
 * drive its one joint. A frame is A5, a 32-bit counter, a 16-bit value per channel, all big-endian, and the sum of these bytes.
 */
final class TestBoard implements Board {

    static final LineSettings LINE = new LineSettings(1_000_000);
    private static final Pattern ANSWER = Pattern.compile("T(\\d+)\n$");
    private static final int SYNC = 0xA5;

    private final double rateHz;
    private final int usbVendor;

    TestBoard(double rateHz) {
        this(rateHz, -2);
    }

    TestBoard(double rateHz, int usbVendor) {
        this.rateHz = rateHz;
        this.usbVendor = usbVendor;
    }

    static int frameBytes(int channels) {
        return 6 + 2 * channels;
    }

    @Override
    public String id() {
        return "test";
    }

    @Override
    public String name() {
        return "Test board";
    }

    @Override
    public Integrity integrity() {
        return Integrity.COUNTER;
    }

    @Override
    public List<LineSettings> lines() {
        return List.of(LINE);
    }

    @Override
    public boolean mayBe(int vendorId, int productId) {
        return vendorId == usbVendor;
    }

    @Override
    public Optional<BoardProbe> probe() {
        return Optional.of(new BoardProbe(
                LINE,
                "?".getBytes(StandardCharsets.US_ASCII),
                Duration.ofSeconds(1),
                heard -> heard.length > 2 && heard[0] == 'T' && heard[heard.length - 1] == '\n'));
    }

    @Override
    public BoardSession connect(Line line, BoardOptions options, Clock clock) throws IOException {
        line.write("x?".getBytes(StandardCharsets.US_ASCII));
        byte[] heard = new byte[4096];
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            int count = line.read(heard, 0, heard.length);
            text.append(new String(heard, 0, count, StandardCharsets.ISO_8859_1));
            Matcher answer = ANSWER.matcher(text);
            if (answer.find()) {
                return new Session(line, layout(Integer.parseInt(answer.group(1)), rateHz));
            }
        }
        throw new IOException(line.path() + ": the test board does not answer");
    }

    static ChannelLayout layout(int channels, double rateHz) {
        return new ChannelLayout(
                IntStream.range(0, channels)
                        .mapToObj(c -> new Channel("E" + c, Channel.COUNTS, Channel.Kind.RAW))
                        .toList(),
                rateHz);
    }

    @Override
    public BoardEmulator emulator(BoardOptions options) {
        return new Emulator(layout(options.channels().orElse(2), rateHz));
    }

    /** Frames as the board sends them, for lines made of bytes alone. */
    static byte[] frames(int channels, long first, int count) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            Emulator.frame(first + i, channels, out);
        }
        return out.toByteArray();
    }

    /** The value that every frame carries in a channel. */
    static short value(long counter, int channel) {
        return (short) (counter * 7 + channel * 100L);
    }

    private static final class Emulator implements BoardEmulator {

        private final ChannelLayout layout;
        private boolean streaming;
        private long counter;

        Emulator(ChannelLayout layout) {
            this.layout = layout;
        }

        @Override
        public ChannelLayout layout() {
            return layout;
        }

        @Override
        public void receive(byte[] bytes, int from, int count, ByteArrayOutputStream out) {
            for (int i = from; i < from + count; i++) {
                switch (bytes[i]) {
                    case 's' -> {
                        streaming = true;
                        counter = 0;
                    }
                    case 'x' -> streaming = false;
                    case '?' -> out.writeBytes(("T" + layout.size() + "\n").getBytes(StandardCharsets.US_ASCII));
                    default -> {
                        // commands to its joint need no answer
                    }
                }
            }
        }

        @Override
        public boolean isStreaming() {
            return streaming;
        }

        @Override
        public void send(float[][] planar, int from, int count, ByteArrayOutputStream out) {
            for (int i = 0; i < count; i++) {
                frame(counter++, layout.size(), out);
            }
        }

        static void frame(long counter, int channels, ByteArrayOutputStream out) {
            int sum = 0;
            out.write(SYNC);
            for (int shift = 24; shift >= 0; shift -= 8) {
                out.write((int) (counter >> shift));
                sum += (int) (counter >> shift) & 0xFF;
            }
            for (int c = 0; c < channels; c++) {
                int value = value(counter, c);
                out.write(value >> 8);
                out.write(value);
                sum += ((value >> 8) & 0xFF) + (value & 0xFF);
            }
            out.write(sum);
        }
    }

    private static final class Session implements BoardSession {

        private final Line line;
        private final SourceDescription description;
        private final Tally tally = new Tally();
        private final FrameDecoder decoder;

        Session(Line line, ChannelLayout layout) {
            this.line = line;
            description = new SourceDescription("Test board", layout, 32768, Integrity.COUNTER);
            decoder = new Decoder(layout.size(), tally);
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
            line.write("s".getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void stop() throws IOException {
            line.write("x".getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public Optional<Actuators> actuators() {
            return Optional.of(new Actuators() {
                @Override
                public int joints() {
                    return 1;
                }

                @Override
                public void drive(double[] velocities, int timeToLiveMillis) throws IOException {
                    line.write(new byte[] {'a', (byte) (velocities[0] * 100)});
                }
            });
        }
    }

    private static final class Decoder implements FrameDecoder {

        private final byte[] frame;
        private final float[][] sample;
        private final Tally tally;
        private int filled;
        private long next;
        private boolean began;

        Decoder(int channels, Tally tally) {
            frame = new byte[frameBytes(channels)];
            sample = new float[channels][1];
            this.tally = tally;
        }

        @Override
        public void decode(byte[] bytes, int from, int count, long arrivalNanos, FrameSink sink) {
            for (int i = from; i < from + count; i++) {
                if (filled == 0 && (bytes[i] & 0xFF) != SYNC) {
                    tally.skipped(1);
                    continue;
                }
                frame[filled++] = bytes[i];
                if (filled == frame.length) {
                    filled = 0;
                    take(sink);
                }
            }
        }

        private void take(FrameSink sink) {
            int sum = 0;
            for (int i = 1; i < frame.length - 1; i++) {
                sum += frame[i] & 0xFF;
            }
            if ((byte) sum != frame[frame.length - 1]) {
                tally.damaged();
                return;
            }
            long counter = 0;
            for (int i = 1; i < 5; i++) {
                counter = (counter << 8) | (frame[i] & 0xFF);
            }
            if (began && counter > next) {
                tally.lost(counter - next);
            }
            began = true;
            next = counter + 1;
            for (int c = 0; c < sample.length; c++) {
                sample[c][0] = (short) ((frame[5 + 2 * c] << 8) | (frame[6 + 2 * c] & 0xFF));
            }
            tally.frame(1);
            sink.samples(counter, sample, 1);
        }
    }
}
