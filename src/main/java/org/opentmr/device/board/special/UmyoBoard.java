package org.opentmr.device.board.special;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
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

/** uMyo wireless sensors by their USB base: every sensor that is heard at the beginning is a channel, in the order of numbers. */
final class UmyoBoard implements Board {

    private static final String ID = "umyo";
    private static final List<LineSettings> LINES = List.of(new LineSettings(921_600));

    /** Stated in the sensor's firmware; every sensor's own clock makes it a little different. */
    private static final double RATE_HZ = 1116;

    /** The sensor adds two 14-bit samples against mains, so it can use nearly all of the 16 bits that it sends. */
    private static final double LARGEST_COUNT = 32_768;

    /** More than anybody wears; a bound on what noise can make it gather. */
    private static final int MOST_SENSORS = 64;

    /** A sensor sends 140 packets a second; three of the same number are no accident. */
    private static final int PACKETS_TO_BELIEVE = 3;

    private static final Duration GATHERING = Duration.ofMillis(1500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int FIRST_EMULATED_UNIT = 0x5EED0001;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "uMyo wireless sensors, USB base";
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
    public Optional<BoardProbe> probe() {
        return Optional.of(BoardProbe.listen(LINES.get(0), Duration.ofSeconds(1), heard -> {
            Map<Integer, Integer> units = new TreeMap<>();
            gather(new UmyoFramer(new Tally()), heard, heard.length, units);
            return believed(units).length > 0;
        }));
    }

    @Override
    public BoardSession connect(Line line, BoardOptions options, Clock clock) throws IOException {
        Map<Integer, Integer> packets = new TreeMap<>(Integer::compareUnsigned);
        UmyoFramer framer = new UmyoFramer(new Tally());
        int wanted = options.channels().orElse(MOST_SENSORS);
        Duration patience = options.channels().isPresent() ? PATIENCE : GATHERING;
        new Dialogue(line, clock).listen(patience, (bytes, count, arrival) -> {
            gather(framer, bytes, count, packets);
            return believed(packets).length >= wanted;
        });
        int[] units = believed(packets);
        if (units.length == 0 || (options.channels().isPresent() && units.length != wanted)) {
            throw new IOException(line.path() + ": heard "
                    + (units.length == 0 ? "no uMyo sensor" : Arrays.toString(names(units)))
                    + (options.channels().isPresent() ? ", asked for " + wanted : "")
                    + "; are the sensors switched on and in their star mode (green light)?");
        }
        double scale = Layouts.scale(options);
        ChannelLayout layout = layout(units, options);
        SourceDescription description = new SourceDescription(
                "uMyo USB base with " + units.length + (units.length == 1 ? " sensor" : " sensors"),
                layout,
                LARGEST_COUNT * scale,
                integrity());
        return new CommandedSession(
                line,
                description,
                new UmyoDecoder(units, layout.rateHz(), scale, new Tally()),
                new byte[0],
                new byte[0]);
    }

    private static void gather(UmyoFramer framer, byte[] bytes, int count, Map<Integer, Integer> packets) {
        for (int i = 0; i < count; i++) {
            if (framer.take(bytes[i] & 0xFF) && (packets.size() < MOST_SENSORS || packets.containsKey(framer.unit()))) {
                packets.merge(framer.unit(), 1, Integer::sum);
            }
        }
    }

    private static int[] believed(Map<Integer, Integer> packets) {
        return packets.entrySet().stream()
                .filter(entry -> entry.getValue() >= PACKETS_TO_BELIEVE)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    private static ChannelLayout layout(int[] units, BoardOptions options) {
        return new ChannelLayout(
                Arrays.stream(names(units))
                        .map(name -> new Channel(name, Layouts.unit(options), Channel.Kind.RAW))
                        .toList(),
                options.rateHz().orElse(RATE_HZ));
    }

    private static String[] names(int[] units) {
        return Arrays.stream(units).mapToObj(UmyoBoard::name).toArray(String[]::new);
    }

    /** What a sensor is called by its number. */
    static String name(int unit) {
        return String.format(Locale.ROOT, "uMyo %08X", unit);
    }

    @Override
    public BoardEmulator emulator(BoardOptions options) {
        int sensors = Layouts.channels(ID, options, 2, 1, MOST_SENSORS);
        int[] units =
                IntStream.range(0, sensors).map(i -> FIRST_EMULATED_UNIT + i).toArray();
        return new UmyoEmulator(units, layout(units, options), Layouts.scale(options));
    }
}
