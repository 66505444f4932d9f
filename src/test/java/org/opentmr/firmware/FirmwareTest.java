package org.opentmr.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The firmware, running in simulation, held against the protocol frame by frame. Times are the board's own. */
@Timeout(120)
class FirmwareTest {

    private static final byte ALL = (byte) 0xFF;
    private static final byte STREAM = 0;
    private static final int TOO_SHORT = 2;
    private static final int OUT_OF_RANGE = 3;
    private static final int NOT_WHILE_STREAMING = 4;
    private static final int WRONG_VERSION = 5;
    private static final int NO_SUCH = 7;
    private static final int CHANNELS = 6;

    @TempDir
    static Path tools;

    private static Path simulator;
    private static Path elf;

    @TempDir
    Path folder;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        simulator = NativeBuild.simulator(tools);
        elf = NativeBuild.firmware(tools);
    }

    @BeforeEach
    void made() {
        assertThat(elf).exists();
    }

    private SimulatedBoard board(String... more) throws IOException {
        return SimulatedBoard.start(folder, simulator, elf, more);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** The number of the command that a frame answers, behind {@code before} other bytes. */
    private static int request(Frame answer, int before) {
        return answer.fields().getShort(before) & 0xFFFF;
    }

    private static byte[] config(int key, int value) {
        return Host.payload(STREAM, ALL, (byte) key, value);
    }

    private static byte[] actuate(int ttlMillis, int first, int second) {
        return Host.payload((short) ttlMillis, (byte) 0, (byte) 2, (byte) 0, (short) first, (byte) 1, (short) second);
    }

    @Test
    void saysWhatItIs() throws IOException {
        try (SimulatedBoard board = board();
                Host host = new Host(board.path())) {
            ByteBuffer hello = host.greet().fields();
            assertThat(hello.getInt()).isEqualTo(0x524D544F);
            hello.getShort();
            assertThat(new int[] {hello.get(), hello.get(), hello.get(), hello.get(), hello.get(), hello.get()})
                    .as("version 1.0, from 1.0 on, streams, joints, reserved")
                    .containsExactly(1, 0, 0, 1, 2, 0);
            assertThat(hello.getInt()).as("battery gauge and CONFIG").isEqualTo(1 << 2 | 1 << 4);

            ByteBuffer stream =
                    host.ask(Frame.DESCRIPTOR, Frame.DESCRIBE_REQ, STREAM, ALL).fields();
            stream.position(2);
            assertThat(new int[] {stream.get(), stream.get(), stream.get(), stream.get(), stream.get()})
                    .as("stream, channels, format, bits, samples")
                    .containsExactly(0, CHANNELS, 1, 10, 4);
            stream.position(10);
            assertThat(stream.getInt()).as("millihertz").isEqualTo(1_000_000);
            assertThat(new int[] {stream.get(), stream.getInt(), stream.getInt(), stream.getInt(), stream.get()})
                    .as("rates and gains")
                    .containsExactly(3, 250_000, 500_000, 1_000_000, 0);

            Frame answer = host.ask(Frame.CHANNEL, Frame.DESCRIBE_REQ, STREAM, (byte) 5);
            ByteBuffer channel = answer.fields().position(4);
            assertThat(channel.getFloat()).as("unknown scale").isZero();
            assertThat(new int[] {channel.getInt(), channel.getInt(), channel.getInt()})
                    .as("rest and rails")
                    .containsExactly(512, 0, 1023);
            assertThat(new String(answer.payload(), 22, 3, StandardCharsets.US_ASCII))
                    .isEqualTo("\u0002A5");
        }
    }

    @Test
    void refusesWhatItCannotDoAndSaysWhy() throws IOException {
        record Refused(int code, int type, byte... payload) {}
        List<Refused> refused = List.of(
                new Refused(1, 0x7F),
                new Refused(1, Frame.IMPEDANCE_REQ, bytes(0)),
                new Refused(TOO_SHORT, Frame.HELLO_REQ, bytes(1)),
                new Refused(WRONG_VERSION, Frame.HELLO_REQ, bytes(2, 0)),
                new Refused(NO_SUCH, Frame.DESCRIBE_REQ, bytes(1, 0xFF)),
                new Refused(NO_SUCH, Frame.DESCRIBE_REQ, bytes(0, 6)),
                new Refused(TOO_SHORT, Frame.CONFIG, bytes(0, 0xFF, 1, 0, 0, 0)),
                new Refused(OUT_OF_RANGE, Frame.CONFIG, config(1, 2_000_000)),
                new Refused(NO_SUCH, Frame.CONFIG, config(2, 1)),
                new Refused(OUT_OF_RANGE, Frame.CONFIG, config(3, 9)),
                new Refused(OUT_OF_RANGE, Frame.CONFIG, config(4, 99)),
                new Refused(OUT_OF_RANGE, Frame.CONFIG, config(4, 1001)),
                new Refused(NO_SUCH, Frame.CONFIG, bytes(0, 9, 1, 0x40, 0x42, 0x0F, 0)),
                new Refused(TOO_SHORT, Frame.START),
                new Refused(OUT_OF_RANGE, Frame.START, bytes(0)),
                new Refused(NO_SUCH, Frame.START, bytes(3)),
                new Refused(OUT_OF_RANGE, Frame.ACTUATOR, bytes(0, 0, 0, 1, 0, 0, 0)),
                new Refused(OUT_OF_RANGE, Frame.ACTUATOR, bytes(0xE9, 3, 0, 1, 0, 0, 0)),
                new Refused(OUT_OF_RANGE, Frame.ACTUATOR, bytes(100, 0, 1, 1, 0, 0, 0)),
                new Refused(OUT_OF_RANGE, Frame.ACTUATOR, bytes(100, 0, 0, 0)),
                new Refused(NO_SUCH, Frame.ACTUATOR, bytes(100, 0, 0, 1, 2, 0, 0)),
                new Refused(TOO_SHORT, Frame.ACTUATOR, bytes(100, 0, 0, 2, 0, 0, 0)),
                new Refused(TOO_SHORT, Frame.MARK, bytes(1, 0, 5, 'a')));
        try (SimulatedBoard board = board();
                Host host = new Host(board.path())) {
            host.greet();
            for (Refused each : refused) {
                int number = host.send(each.type(), each.payload());
                Frame nack = host.await(Frame.NACK);
                assertThat(nack.payload()[0] & 0xFF).isEqualTo(each.type());
                assertThat(request(nack, 1)).isEqualTo(number);
                assertThat(nack.payload()[3]).as(each.toString()).isEqualTo((byte) each.code());
            }
            assertThat(board.drives()).isEmpty();
        }
    }

    @Test
    void takesTheRateAndSamplesByWhichItThenSends() throws IOException {
        try (SimulatedBoard board = board();
                Host host = new Host(board.path())) {
            host.greet();
            host.ask(Frame.ACK, Frame.CONFIG, config(1, 250_000));
            host.ask(Frame.ACK, Frame.CONFIG, config(3, 8));
            ByteBuffer stream =
                    host.ask(Frame.DESCRIPTOR, Frame.DESCRIBE_REQ, STREAM, ALL).fields();
            assertThat(stream.get(6)).isEqualTo((byte) 8);
            assertThat(stream.getInt(10)).isEqualTo(250_000);
            host.ask(Frame.ACK, Frame.START, (byte) 1);
            Frame first = host.await(Frame.DATA);
            Frame second = host.await(Frame.DATA);
            assertThat(first.seq()).isZero();
            assertThat(second.seq()).isEqualTo(8);
            assertThat(second.fields().getInt(2) - first.fields().getInt(2))
                    .as("microseconds of 8 samples")
                    .isEqualTo(32_000);
            assertThat(first.payload()).hasSize(6 + 8 * CHANNELS * 2);
            assertThat(host.ask(Frame.NACK, Frame.CONFIG, config(1, 1_000_000)).payload()[3])
                    .isEqualTo((byte) NOT_WHILE_STREAMING);
        }
    }

    @Test
    void answersARepeatedStartWithoutBeginningAnew() throws IOException {
        try (SimulatedBoard board = board();
                Host host = new Host(board.path())) {
            host.greet();
            int number = host.send(Frame.START, (byte) 1);
            host.await(Frame.ACK);
            host.await(frame -> frame.type() == Frame.DATA && frame.seq() == 40);
            host.write(new Frame(Frame.START, number, bytes(1)).encoded());
            assertThat(request(host.await(Frame.ACK), 1)).isEqualTo(number);
            assertThat(host.await(Frame.DATA).seq()).isGreaterThan(40);
            assertThat(host.ask(Frame.NACK, Frame.START, (byte) 1).payload()[3]).isEqualTo((byte) NOT_WHILE_STREAMING);

            int stop = host.send(Frame.STOP);
            assertThat(request(host.await(Frame.ACK), 1)).isEqualTo(stop);
            int before = host.heard().size();
            host.write(new Frame(Frame.STOP, stop, new byte[0]).encoded());
            host.await(Frame.ACK);
            assertThat(host.heard().subList(before, host.heard().size()))
                    .as("no DATA after the answer to STOP")
                    .noneMatch(frame -> frame.type() == Frame.DATA);

            host.send(Frame.START, (byte) 1);
            assertThat(host.await(Frame.DATA).seq()).as("counted anew").isZero();
        }
    }

    @Test
    void obeysNoDamagedNoOldAndNoForeignActuatorCommand() throws IOException {
        try (SimulatedBoard board = board();
                Host host = new Host(board.path())) {
            host.greet();
            byte[] damaged = new Frame(Frame.ACTUATOR, 200, actuate(1000, 32767, 0)).encoded();
            damaged[6] ^= 1;
            host.write(damaged);
            host.write(new Frame(Frame.ACTUATOR_STATE, 201, actuate(1000, 32767, 0)).encoded());
            host.write(new Frame(Frame.ACTUATOR, 100, actuate(1000, 16384, -32768)).encoded());
            ByteBuffer state = host.await(Frame.ACTUATOR_STATE).fields();
            assertThat(state.getShort(0)).isEqualTo((short) 100);
            assertThat(state.get(6)).as("driving").isEqualTo((byte) 1);
            assertThat(new int[] {state.getShort(9), state.getShort(12)}).containsExactly(16384, -32767);

            host.write(new Frame(Frame.ACTUATOR, 99, actuate(1000, 32767, 32767)).encoded());
            ByteBuffer old = host.await(Frame.ACTUATOR_STATE).fields();
            assertThat(old.getShort(0)).as("the one obeyed").isEqualTo((short) 100);
            assertThat(new int[] {old.getShort(9), old.getShort(12)}).containsExactly(16384, -32767);

            host.ask(Frame.ACK, Frame.STOP);
            host.write(new Frame(Frame.ACTUATOR, 1, actuate(1000, -1000, 0)).encoded());
            ByteBuffer fresh = host.await(Frame.ACTUATOR_STATE).fields();
            assertThat(fresh.getShort(0)).as("STOP resets the order").isEqualTo((short) 1);
            assertThat(board.drives())
                    .extracting(drive -> List.of(drive.first(), drive.second()))
                    .contains(List.of(128, -255), List.of(0, 0), List.of(-8, 0))
                    .doesNotContain(List.of(255, 0), List.of(255, 255))
                    .endsWith(List.of(-8, 0));
        }
    }

    @Test
    void forgetsTheOrderOfActuatorCommandsAfterTenSeconds() throws IOException {
        try (SimulatedBoard board = board("--unpaced");
                Host host = new Host(board.path())) {
            host.greet();
            host.write(new Frame(Frame.ACTUATOR, 100, actuate(1, 1000, 0)).encoded());
            int began = host.await(Frame.ACTUATOR_STATE).fields().getInt(2);
            int request = 100;
            int elapsedMicros = 0;
            while (request == 100 && elapsedMicros < 11_000_000) {
                host.write(new Frame(Frame.ACTUATOR, 99, actuate(1, 1000, 0)).encoded());
                ByteBuffer state = host.await(Frame.ACTUATOR_STATE).fields();
                request = state.getShort(0);
                elapsedMicros = state.getInt(2) - began;
            }
            assertThat(request).as("the earlier command obeyed at last").isEqualTo(99);
            assertThat(elapsedMicros).isGreaterThan(9_990_000);
        }
    }

    @Test
    void comesToRestWhenTheTimeToLiveIsOver() throws IOException {
        try (SimulatedBoard board = board();
                Host host = new Host(board.path())) {
            host.greet();
            ByteBuffer driven = host.ask(Frame.ACTUATOR_STATE, Frame.ACTUATOR, actuate(80, 32767, 0))
                    .fields();
            ByteBuffer ended = host.await(Frame.ACTUATOR_STATE).fields();
            assertThat(ended.get(6)).as("its time to live is over").isEqualTo((byte) 2);
            assertThat(ended.getInt(2) - driven.getInt(2)).as("microseconds").isBetween(78_000, 81_000);
            List<SimulatedBoard.Drive> drives = board.drives();
            assertThat(drives).hasSize(2);
            assertThat(drives.get(1).microseconds() - drives.get(0).microseconds())
                    .as("never longer than asked, at most a millisecond's tick shorter")
                    .isBetween(78_900L, 80_000L);
            host.send(Frame.STOP);
            host.await(Frame.ACK);
            assertThat(host.heard().stream().filter(frame -> frame.type() == Frame.ACTUATOR_STATE))
                    .as("said once")
                    .hasSize(2);
        }
    }

    @Test
    void comesToRestWhenTheHostFallsSilent() throws IOException {
        try (SimulatedBoard board = board();
                Host host = new Host(board.path())) {
            host.greet();
            host.ask(Frame.ACK, Frame.CONFIG, config(4, 150));
            host.ask(Frame.ACTUATOR_STATE, Frame.ACTUATOR, actuate(1000, 0, -32767));
            ByteBuffer ended = host.await(Frame.ACTUATOR_STATE).fields();
            assertThat(ended.get(6)).as("keep-alives stayed away").isEqualTo((byte) 3);
            List<SimulatedBoard.Drive> drives = board.drives();
            assertThat(drives).hasSize(2);
            assertThat(drives.get(0).second()).isEqualTo(-255);
            assertThat(drives.get(1).microseconds() - drives.get(0).microseconds())
                    .isBetween(148_500L, 150_000L);
        }
    }

    @Test
    void marksAMomentOnceHoweverOftenItIsAsked() throws IOException {
        try (SimulatedBoard board = board();
                Host host = new Host(board.path())) {
            host.greet();
            byte[] mark = bytes(7, 1, 3, 'a', 'b', 'c');
            int number = host.send(Frame.MARK, mark);
            assertThat(request(host.await(Frame.ACK), 1)).isEqualTo(number);
            Frame first = host.await(Frame.MARKER);
            host.write(new Frame(Frame.MARK, number, mark).encoded());
            host.await(Frame.ACK);
            assertThat(host.await(Frame.MARKER).payload()).isEqualTo(first.payload());
            assertThat(first.fields().getShort(4)).isEqualTo((short) 263);
            assertThat(new String(first.payload(), 7, 3, StandardCharsets.US_ASCII))
                    .isEqualTo("abc");
            Frame next = host.ask(Frame.MARKER, Frame.MARK, mark);
            assertThat(next.fields().getInt(0)).isGreaterThan(first.fields().getInt(0));
        }
    }

    @Test
    void tellsOfRailsAndOfItsSupply() throws IOException {
        try (SimulatedBoard board = board("--ramp", "--supply", "3300");
                Host host = new Host(board.path())) {
            host.greet();
            host.send(Frame.START, (byte) 1);
            int saturated = 0;
            int supply = 0;
            for (int i = 0; i < 5; i++) {
                ByteBuffer status = host.await(Frame.STATUS).fields();
                saturated |= (int) status.getLong(22);
                supply = status.getShort(34);
            }
            assertThat(saturated).as("the ramp takes every channel to a rail").isEqualTo(0b111111);
            // One count of the band-gap's 341 is 9.7 mV.
            assertThat(supply).isBetween(3290, 3310);
        }
    }

    @Test
    void dropsWholeFramesOnALineTooSlowAndCountsThem() throws IOException, InterruptedException {
        Path slow = NativeBuild.firmware(folder, "-DOPENTMR_BAUD=115200", "-DOPENTMR_INEXACT_BAUD");
        SimulatedBoard board = SimulatedBoard.start(folder, simulator, slow);
        Map<Integer, int[]> received = new HashMap<>();
        int dropped = 0;
        try (board;
                Host host = new Host(board.path())) {
            host.greet();
            host.send(Frame.START, (byte) 1);
            for (int i = 0; i < 8; i++) {
                dropped = host.await(Frame.STATUS).fields().getInt(30);
            }
            host.ask(Frame.ACK, Frame.STOP);
            for (Frame frame : host.heard()) {
                if (frame.type() == Frame.DATA) {
                    assertThat(frame.seq() % 4).isZero();
                    collect(frame, received);
                }
            }
            board.switchOff();
        }
        int last = received.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
        int missing = last + 1 - received.size();
        assertThat(dropped)
                .as("told by STATUS, up to the last one")
                .isPositive()
                .isLessThanOrEqualTo(missing);
        assertThat(missing - dropped).as("since the last STATUS").isLessThan(400);
        compare(received, board.fedMillivolts());
    }

    @Test
    void startsAnewAfterAReset() throws IOException {
        try (SimulatedBoard board = board();
                Host host = new Host(board.path())) {
            int boot = host.greet().fields().getInt(16);
            host.ask(Frame.ACTUATOR_STATE, Frame.ACTUATOR, actuate(1000, 32767, 32767));
            host.send(Frame.START, (byte) 1);
            host.await(Frame.DATA);
            host.expectDamage();
            board.reset();
            Frame hello = host.greet();
            assertThat(hello.fields().getInt(16)).as("boot").isEqualTo(boot + 1);
            ByteBuffer state = host.ask(Frame.ACTUATOR_STATE, Frame.ACTUATOR, actuate(50, 0, 0))
                    .fields();
            assertThat(state.getInt(2)).as("its clock began anew").isLessThan(30_000_000);
        }
    }

    /** Puts the samples of a DATA frame under their numbers. */
    private static void collect(Frame data, Map<Integer, int[]> samples) {
        ByteBuffer fields = data.fields();
        int count = fields.get(1);
        fields.position(6);
        for (int sample = 0; sample < count; sample++) {
            int[] counts = new int[CHANNELS];
            for (int c = 0; c < CHANNELS; c++) {
                counts[c] = fields.getShort();
            }
            samples.put(data.seq() + sample, counts);
        }
    }

    private static void compare(Map<Integer, int[]> received, List<int[]> fed) {
        List<Integer> wrong = new ArrayList<>();
        received.forEach((number, counts) -> {
            for (int c = 0; c < CHANNELS; c++) {
                if (counts[c] != SimulatedBoard.count(fed.get(number)[c], 5000)) {
                    wrong.add(number);
                }
            }
        });
        assertThat(wrong).as("samples that are not what was fed").isEmpty();
    }
}
