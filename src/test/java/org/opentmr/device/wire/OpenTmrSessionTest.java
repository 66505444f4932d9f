package org.opentmr.device.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentmr.ManualClock;
import org.opentmr.device.Actuators;
import org.opentmr.device.BoardEmulator;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.BoardProbe;
import org.opentmr.device.Integrity;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;

class OpenTmrSessionTest {

    private static final ChannelLayout LAYOUT = new ChannelLayout(
            List.of(
                    new Channel(
                            "Biceps µ",
                            Channel.MICROVOLTS,
                            Channel.Kind.RAW,
                            Optional.of("biceps brachii"),
                            Optional.empty()),
                    new Channel("Triceps", Channel.MICROVOLTS, Channel.Kind.RAW)),
            1000);

    private final ManualClock clock = new ManualClock();
    private final OpenTmrEmulator emulator = new OpenTmrEmulator(LAYOUT, SampleFormat.I24, 0.5, 2, clock);
    private final EmulatedLine line = new EmulatedLine(emulator, clock);
    private final Heard heard = new Heard();

    private OpenTmrSession connect() throws IOException {
        return connect(line, BoardOptions.NONE);
    }

    private OpenTmrSession connect(EmulatedLine to, BoardOptions options) throws IOException {
        return new OpenTmrBoard().connect(to, options, clock);
    }

    private void listen(OpenTmrSession session, long millis) throws IOException {
        byte[] buffer = new byte[4096];
        for (long until = clock.nanos() + millis * 1_000_000; clock.nanos() < until; ) {
            int count = line.read(buffer, 0, buffer.length);
            session.decoder().decode(buffer, 0, count, clock.nanos(), heard);
            session.tick(clock.nanos());
        }
    }

    private void assertUnbroken() {
        for (int i = 1; i < heard.first.size(); i++) {
            assertThat(heard.first.get(i) - heard.first.get(i - 1)).isEqualTo(1);
        }
    }

    @Test
    void learnsWhatTheBoardIs() throws IOException {
        OpenTmrSession session = connect();
        assertThat(session.description().layout()).isEqualTo(LAYOUT);
        assertThat(session.description().device()).isEqualTo("OpenTMR emulator");
        assertThat(session.description().integrity()).isEqualTo(Integrity.CRC16);
        assertThat(session.description().largest()).isEqualTo(8_388_607 * 0.5);
        assertThat(session.actuators().orElseThrow().joints()).isEqualTo(2);
        assertThat(line.heard)
                .containsExactly(Wire.STOP, Wire.HELLO_REQ, Wire.DESCRIBE_REQ, Wire.DESCRIBE_REQ, Wire.DESCRIBE_REQ);
        assertThat(emulator.isStreaming()).isFalse();
    }

    @Test
    void streamsEverySampleAndKeepsAlive() throws IOException {
        OpenTmrSession session = connect();
        session.start();
        listen(session, 2000);
        assertThat(heard.first.size()).isBetween(1990, 2010);
        assertUnbroken();
        assertThat(heard.numbers.get(0)).isZero();
        assertThat(session.tally().counters().lostSamples()).isZero();
        assertThat(session.tally().counters().samples()).isEqualTo(heard.first.size());
        assertThat(line.heard.stream().filter(type -> type == Wire.KEEPALIVE).count())
                .isBetween(6L, 10L);

        session.stop();
        assertThat(emulator.isStreaming()).isFalse();
        long end = session.tally().counters().samples();
        session.start();
        int before = heard.numbers.size();
        listen(session, 100);
        assertThat(heard.numbers.get(before)).as("counts on after a stop").isEqualTo(end);
        assertThat(session.tally().counters().lostSamples()).isZero();
        assertThat(session.tally().counters().lateFrames()).isZero();
    }

    /** The ACK of START and the first samples come in one piece; none of them is missed. */
    @Test
    void losesNoSamplesWhileItStarts() throws IOException {
        OpenTmrSession session = connect();
        int[] left = {2};
        line.loses = type -> type == Wire.ACK && left[0]-- > 0;
        session.start();
        listen(session, 100);
        assertThat(heard.numbers.get(0)).isZero();
        assertUnbroken();
        assertThat(heard.first.size())
                .as("200 ms passed until START was answered")
                .isGreaterThan(250);
        assertThat(session.tally().counters().lostSamples()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {Wire.HELLO_REQ, Wire.HELLO, Wire.DESCRIBE_REQ, Wire.DESCRIPTOR, Wire.CHANNEL})
    void lostFramesAreAskedForAgain(int lost) throws IOException {
        int[] left = {2};
        line.loses = type -> type == lost && left[0]-- > 0;
        assertThat(connect().description().layout()).isEqualTo(LAYOUT);
    }

    @ParameterizedTest
    @CsvSource({"131, DESCRIBE_REQ, 3", "130, DESCRIBE_REQ, 3", "129, HELLO_REQ, 30"})
    void givesUpWithAWord(int lost, String command, int times) {
        line.loses = type -> type == lost;
        assertThatThrownBy(this::connect)
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(
                        "/dev/emulated: the board did not answer " + command + ", sent " + times + " times; heard ");
    }

    @Test
    void threeTriesOf100Milliseconds() throws IOException {
        OpenTmrSession session = connect();
        line.loses = type -> type == Wire.START;
        int before = line.heard.size();
        assertThatThrownBy(session::start).hasMessageContaining("did not answer START, sent 3 times");
        assertThat(line.heard.subList(before, line.heard.size())).containsExactly(Wire.START, Wire.START, Wire.START);
        assertThat(line.heardMillis.get(before + 2) - line.heardMillis.get(before))
                .isEqualTo(200);
    }

    @Test
    void waitsForABootloader() throws IOException {
        line.deafMillis = 2000;
        assertThat(connect().description().layout()).isEqualTo(LAYOUT);
        assertThat(clock.nanos() - 1_000_000_000_000L).isLessThan(2_500_000_000L);
    }

    @Test
    void saysWhereNobodyAnswersFor3Seconds() {
        line.deafMillis = Long.MAX_VALUE;
        assertThatThrownBy(this::connect)
                .hasMessage("/dev/emulated: the board did not answer HELLO_REQ, sent 30 times;"
                        + " heard nothing: is it switched on, and is this its port?");
        assertThat(clock.nanos() - 1_000_000_000_000L).isBetween(3_000_000_000L, 3_600_000_000L);
    }

    @Test
    void stopsABoardThatStillStreams() throws IOException {
        connect().start();
        assertThat(emulator.isStreaming()).isTrue();
        int[] left = {2};
        line.loses = type -> type == Wire.STOP && left[0]-- > 0;
        line.heard.clear();
        OpenTmrSession session = connect();
        assertThat(emulator.isStreaming()).isFalse();
        assertThat(line.heard).startsWith(Wire.STOP, Wire.STOP, Wire.STOP, Wire.HELLO_REQ);
        session.start();
        listen(session, 200);
        assertUnbroken();
        assertThat(heard.numbers.get(0)).isZero();
        assertThat(session.tally().counters().damagedFrames()).isZero();
    }

    /** An answer of another version stands in for the emulator's. */
    private void greetAs(int major, int minor, int minMinor) {
        line.loses = type -> {
            if (type == Wire.HELLO_REQ) {
                line.say(new Report.Hello(1, major, minor, minMinor, 1, 0, 0, 0, "x", "", ""));
                return true;
            }
            return false;
        };
    }

    @ParameterizedTest
    @CsvSource({"2, 0, 0", "1, 7, 3"})
    void refusesANewerBoard(int major, int minor, int minMinor) {
        greetAs(major, minor, minMinor);
        assertThatThrownBy(this::connect)
                .hasMessage(String.format(
                        "/dev/emulated: the board speaks protocol %d.%d and needs a host that knows %d.%d,"
                                + " this program knows 1.0: install a newer OpenTMR",
                        major, minor, major, minMinor));
    }

    @Test
    void refusesABoardOfTheTimeBefore() {
        greetAs(0, 9, 0);
        assertThatThrownBy(this::connect).hasMessageContaining("install newer firmware");
    }

    @Test
    void takesALaterMinorVersionThatAllowsIt() {
        greetAs(1, 7, 0);
        assertThatCode(this::connect).doesNotThrowAnyException();
    }

    @Test
    void explainsARefusal() {
        line.loses = type -> {
            if (type == Wire.HELLO_REQ) {
                line.say(new Report.Nack(Wire.HELLO_REQ, 1, Report.Nack.VERSION, "only\n2.0"));
                return true;
            }
            return false;
        };
        assertThatThrownBy(this::connect)
                .hasMessage(
                        "/dev/emulated: the board refused HELLO_REQ: it does not speak protocol 1.0 (\"only 2.0\")");
    }

    @Test
    void optionsAreComparedWithTheBoard() throws IOException {
        assertThatThrownBy(() -> connect(line, BoardOptions.of(4, 1000)))
                .hasMessage("/dev/emulated: the board has 2 channels, not 4");
        assertThatThrownBy(() -> connect(line, BoardOptions.of(2, 500)))
                .hasMessage("/dev/emulated: the board samples at 1000 Hz, not at 500 Hz, and cannot change that");
        assertThat(connect(line, BoardOptions.of(2, 1000)).description().layout())
                .isEqualTo(LAYOUT);
    }

    /** The board says what it can; it stands in for the emulator, which cannot change its rate. */
    @Test
    void theRateIsSetWhereTheBoardCan() throws IOException {
        int[] described = {0};
        line.loses = type -> {
            if (type == Wire.CONFIG) {
                line.say(new Report.Ack(Wire.CONFIG, 3));
                return true;
            }
            if (type != Wire.DESCRIBE_REQ || described[0]++ > 1) {
                return false;
            }
            boolean first = described[0] == 1;
            line.say(new Report.Descriptor(
                    first ? 2 : 4,
                    0,
                    2,
                    SampleFormat.I24.code(),
                    24,
                    4,
                    0,
                    0,
                    first ? 1_000_000 : 2_000_000,
                    List.of(1_000_000L, 2_000_000L),
                    List.of()));
            return true;
        };
        assertThat(connect(line, BoardOptions.of(2, 2000))
                        .description()
                        .layout()
                        .rateHz())
                .isEqualTo(2000);
        assertThat(line.heard).contains(Wire.CONFIG);
    }

    @Test
    void warnsOfStreamsThatAreLeftOut() throws IOException {
        line.loses = type -> {
            if (type == Wire.HELLO_REQ) {
                line.say(new Report.Hello(1, 1, 0, 0, 3, 0, 0, 0, "x", "", ""));
                return true;
            }
            return false;
        };
        OpenTmrSession session = connect();
        session.start();
        listen(session, 100);
        assertThat(heard.messages).containsExactly("WARNING the board has 3 streams, of which only the first is used");
    }

    @Test
    void countsBecomeMicrovoltsWhereTheUserKnowsTheScale() throws IOException {
        ChannelLayout counts = new ChannelLayout(List.of(new Channel("A0", Channel.COUNTS, Channel.Kind.RAW)), 500);
        EmulatedLine other = new EmulatedLine(new OpenTmrEmulator(counts, SampleFormat.I16, 1, 0, clock), clock);
        assertThat(connect(other, BoardOptions.NONE).description().layout()).isEqualTo(counts);
        assertThat(connect(other, BoardOptions.NONE).actuators()).isEmpty();
        BoardOptions scaled = new BoardOptions(OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.of(4.88));
        assertThat(connect(other, scaled).description().layout().unit()).isEqualTo(Channel.MICROVOLTS);
        assertThat(connect(other, scaled).description().largest()).isEqualTo(32767 * (double) 4.88f);
    }

    @Test
    void drivesJoints() throws IOException {
        OpenTmrSession session = connect();
        session.start();
        Actuators joints = session.actuators().orElseThrow();
        joints.drive(new double[] {0.5, -1}, 200);
        listen(session, 150);
        assertThat(heard.messages).containsExactly("STATUS the joints are being driven");
        listen(session, 200);
        assertThat(heard.messages).hasSize(2);
        assertThat(heard.messages.get(1)).isEqualTo("STATUS the joints have stopped: the last command's time was over");
        assertThatThrownBy(() -> joints.drive(new double[1], 100))
                .hasMessage("the board drives 2 joints for 1 to 1000 ms, got 1 velocities for 100 ms");
        assertThatThrownBy(() -> joints.drive(new double[] {0, Double.NaN}, 100))
                .hasMessage("a velocity lies within -1 to 1, got NaN for joint 1");
    }

    @Test
    void aSilentHostStopsTheJoints() throws IOException {
        OpenTmrSession session = connect();
        session.start();
        session.actuators().orElseThrow().drive(new double[] {1, 1}, 1000);
        byte[] buffer = new byte[4096];
        for (long until = clock.nanos() + 600_000_000L; clock.nanos() < until; ) {
            int count = line.read(buffer, 0, buffer.length);
            session.decoder().decode(buffer, 0, count, clock.nanos(), heard);
        }
        assertThat(heard.messages)
                .containsExactly(
                        "STATUS the joints are being driven",
                        "WARNING the joints have stopped by themselves: the board did not hear this host for too long");
    }

    @Test
    void passesOnWhatTheBoardSays() throws IOException {
        line.say(new Report.Log(0, 1, "calibrated"));
        OpenTmrSession session = connect();
        session.start();
        emulator.setLeadOff(0b01, 0b00);
        line.say(new Report.Marker(0, 5, ""));
        line.say(new Report.Log(0, 3, "converter\nfailed"));
        listen(session, 50);
        emulator.setLeadOff(0, 0);
        listen(session, 50);
        assertThat(heard.messages)
                .containsExactly(
                        "LOG calibrated",
                        "MARKER marker 5",
                        "WARNING converter failed",
                        "WARNING electrode off: Biceps µ (positive)",
                        "STATUS electrode on again: Biceps µ");
    }

    @Test
    void isFoundByItsProbe() {
        BoardProbe probe = new OpenTmrBoard().probe().orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        emulator.receive(probe.question(), 0, probe.question().length, out);
        byte[] answer = out.toByteArray();
        assertThat(probe.answer().test(answer)).isTrue();
        assertThat(probe.answer().test(Arrays.copyOf(answer, answer.length - 1)))
                .isFalse();
        answer[20] ^= 1;
        assertThat(probe.answer().test(answer)).isFalse();
        assertThat(probe.answer().test(new byte[0])).isFalse();
    }

    @Test
    void theBoardEmulatesItself() throws IOException {
        OpenTmrBoard board = new OpenTmrBoard();
        BoardEmulator sixteen = board.emulator(BoardOptions.of(16, 2000));
        OpenTmrSession session = board.connect(new EmulatedLine(sixteen, clock), BoardOptions.NONE, clock);
        assertThat(session.description().layout()).isEqualTo(sixteen.layout());
        assertThat(session.description().layout().size()).isEqualTo(16);
        assertThatThrownBy(() -> board.emulator(BoardOptions.of(65, 2000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got 65 channels, 2000.0 Hz, 0 joints");
    }

    @Test
    void aLostLineIsALostLine() {
        assertThatThrownBy(() -> new OpenTmrBoard().connect(new DeadLine(), BoardOptions.NONE, clock))
                .hasMessage("/dev/gone: the device is gone");
    }
}
