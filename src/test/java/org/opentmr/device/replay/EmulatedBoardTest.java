package org.opentmr.device.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.device.Line;
import org.opentmr.device.LineLostException;
import org.opentmr.device.LineSettings;
import org.opentmr.recording.StoredRecording;
import org.opentmr.signal.Clock;

@Timeout(120)
class EmulatedBoardTest {

    private static final int LENGTH = 30_000;

    /** A source that knows no time needs a host that is waited for. */
    private static final Emulation WAITS = new Emulation(OptionalDouble.empty(), 0, Duration.ofDays(1));

    @TempDir
    Path folder;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @BeforeEach
    void socat() {
        assumeTrue(PseudoTerminal.available(), "the program socat is not installed");
    }

    @AfterEach
    void endThread() {
        thread.shutdownNow();
    }

    private static EmulatedBoard board(
            StoredRecording recording, boolean loop, double boardHz, Line line, Emulation emulation)
            throws IOException {
        ReplaySource source =
                new ReplaySource(recording, new ReplayOptions(ReplayOptions.UNPACED, loop), Clock.system());
        return new EmulatedBoard(source, source.open(event -> {}), new CountingEmulator(boardHz), line, emulation);
    }

    private Line line() throws IOException {
        return PseudoTerminal.open(folder.resolve("tty"), Clock.system());
    }

    private Future<?> running(EmulatedBoard board) {
        return thread.submit(() -> {
            board.run();
            return null;
        });
    }

    private static void unplug(EmulatedBoard board) {
        board.close();
    }

    private static void say(RandomAccessFile host, String words) throws IOException {
        host.write(words.getBytes(StandardCharsets.US_ASCII));
    }

    private static String hear(RandomAccessFile host, int count) throws IOException {
        byte[] heard = new byte[count];
        host.readFully(heard);
        return new String(heard, StandardCharsets.US_ASCII);
    }

    /** The first channel of the next frame, which must be whole and right. */
    private static int frame(RandomAccessFile host) throws IOException {
        byte[] frame = new byte[CountingEmulator.FRAME_BYTES];
        host.readFully(frame);
        ByteBuffer bytes = ByteBuffer.wrap(frame);
        assertThat(bytes.get()).isEqualTo(CountingEmulator.FRAME);
        int value = bytes.getInt();
        assertThat(bytes.getInt()).isEqualTo(-value);
        return value;
    }

    @Test
    void everySampleArrivesAndThenItEnds() throws Exception {
        try (Line line = line();
                EmulatedBoard board = board(Ramps.of(1000, LENGTH), false, 1000, line, WAITS);
                RandomAccessFile host = new RandomAccessFile(line.path(), "rw")) {
            Future<?> running = running(board);
            say(host, "?");
            assertThat(hear(host, 10)).isEqualTo("readyhello");
            say(host, "b");
            for (int i = 0; i < LENGTH; i++) {
                assertThat(frame(host)).isEqualTo(i);
            }
            running.get();
            assertThat(board.counters())
                    .isEqualTo(new EmulationCounters(LENGTH, 0, 0, 10 + LENGTH * (long) CountingEmulator.FRAME_BYTES));
        }
    }

    @Test
    void aHostThatStopsAndStartsMissesNothingInBetween() throws Exception {
        try (Line line = line();
                EmulatedBoard board = board(Ramps.of(1000, LENGTH), false, 1000, line, WAITS);
                RandomAccessFile host = new RandomAccessFile(line.path(), "rw")) {
            Future<?> running = running(board);
            assertThat(hear(host, 5)).isEqualTo("ready");
            say(host, "b");
            int next = 0;
            while (next < 1000) {
                assertThat(frame(host)).isEqualTo(next++);
            }
            say(host, "s?");
            // Frames that were on their way come first.
            int first = host.read();
            while (first == (CountingEmulator.FRAME & 0xff)) {
                byte[] rest = new byte[CountingEmulator.FRAME_BYTES - 1];
                host.readFully(rest);
                assertThat(ByteBuffer.wrap(rest).getInt()).isEqualTo(next++);
                first = host.read();
            }
            assertThat((char) first + hear(host, 4)).isEqualTo("hello");
            say(host, "b");
            while (next < LENGTH) {
                assertThat(frame(host)).isEqualTo(next++);
            }
            running.get();
        }
    }

    @Test
    void aHostThatDoesNotReadCostsSamplesAndNothingElse() throws Exception {
        try (Line line = line();
                EmulatedBoard board = board(Ramps.of(1000, 1_000_000), true, 1000, line, Emulation.DEFAULT);
                RandomAccessFile host = new RandomAccessFile(line.path(), "rw")) {
            Future<?> running = running(board);
            say(host, "b");
            while (board.counters().droppedSamples() < 10_000) {
                Thread.sleep(1);
            }
            assertThat(hear(host, 5)).isEqualTo("ready");
            // Frames stay whole; the numbers jump where some were dropped.
            int last = -1;
            boolean jumped = false;
            while (!jumped) {
                int number = frame(host);
                jumped = number != last + 1;
                last = number;
            }
            unplug(board);
            running.get();
        }
    }

    @Test
    void aHostThatLeavesAndComesBackFindsItThere() throws Exception {
        try (Line line = line();
                EmulatedBoard board = board(Ramps.of(1000, LENGTH), false, 1000, line, WAITS)) {
            Future<?> running = running(board);
            int next = 0;
            try (RandomAccessFile host = new RandomAccessFile(line.path(), "rw")) {
                assertThat(hear(host, 5)).isEqualTo("ready");
                say(host, "b");
                while (next < 2000) {
                    assertThat(frame(host)).isEqualTo(next++);
                }
            }
            try (RandomAccessFile host = new RandomAccessFile(line.path(), "rw")) {
                while (next < LENGTH) {
                    assertThat(frame(host)).isEqualTo(next++);
                }
            }
            running.get();
        }
    }

    @Test
    void anotherRateGivesAnotherNumberOfSamplesAndTheHostMayChangeIt() throws Exception {
        double[][] constant = new double[2][LENGTH];
        Arrays.fill(constant[0], 1000);
        Arrays.fill(constant[1], -1000);
        try (Line line = line();
                EmulatedBoard board = board(Ramps.of(1000, constant, List.of(), List.of()), false, 125, line, WAITS);
                RandomAccessFile host = new RandomAccessFile(line.path(), "rw")) {
            Future<?> running = running(board);
            assertThat(hear(host, 5)).isEqualTo("ready");
            say(host, "2b");
            int last = 0;
            // 250 Hz of 1000 Hz, less the 13 samples that the resampler holds.
            for (int i = 0; i < LENGTH / 4 - 13; i++) {
                last = frame(host);
            }
            assertThat(last).isEqualTo(1000);
            running.get();
            assertThat(board.counters().samples()).isBetween(LENGTH / 4 - 13L, LENGTH / 4 - 12L);
        }
    }

    @Test
    void aValueThatIsNoNumberIsReplacedAndCounted() throws Exception {
        double[][] samples = Ramps.samples(2, 100);
        samples[0][50] = Double.NaN;
        samples[1][50] = Double.NaN;
        try (Line line = line();
                EmulatedBoard board = board(Ramps.of(1000, samples, List.of(), List.of()), false, 1000, line, WAITS);
                RandomAccessFile host = new RandomAccessFile(line.path(), "rw")) {
            Future<?> running = running(board);
            assertThat(hear(host, 5)).isEqualTo("ready");
            say(host, "b");
            for (int i = 0; i < 100; i++) {
                assertThat(frame(host)).isEqualTo(i == 50 ? 49 : i);
            }
            running.get();
            assertThat(board.counters().replacedValues()).isEqualTo(2);
        }
    }

    @Test
    void aLineThatBreaksIsToldEvenWhileTheHostIsWaitedFor() throws Exception {
        Line line = line();
        try (EmulatedBoard board = board(Ramps.of(1000, 1_000_000), true, 1000, line, WAITS);
                RandomAccessFile host = new RandomAccessFile(line.path(), "rw")) {
            Future<?> running = running(board);
            say(host, "b");
            waitUntilStuck(board);
            line.close();
            assertThatThrownBy(running::get).hasCauseInstanceOf(LineLostException.class);
        }
    }

    @Test
    void closingEndsItEvenWhileTheHostIsWaitedFor() throws Exception {
        try (Line line = line();
                EmulatedBoard board = board(Ramps.of(1000, 1_000_000), true, 1000, line, WAITS);
                RandomAccessFile host = new RandomAccessFile(line.path(), "rw")) {
            Future<?> running = running(board);
            say(host, "b");
            waitUntilStuck(board);
            unplug(board);
            running.get();
        }
    }

    /** Until samples flow no further; a pause of the machine instead would do no harm. */
    private static void waitUntilStuck(EmulatedBoard board) throws InterruptedException {
        long before = -1;
        while (board.counters().samples() == 0 || board.counters().samples() != before) {
            before = board.counters().samples();
            Thread.sleep(100);
        }
    }

    @Test
    void refusesASourceWithMoreChannels() throws IOException {
        try (Line line = line()) {
            assertThatThrownBy(() ->
                            board(Ramps.of(1000, Ramps.samples(3, 10), List.of(), List.of()), false, 1000, line, WAITS))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("recording ramps has 3 channels, the board sends 2");
        }
    }

    @Test
    void aLineIsAPortWhereOneStandsAndANewPseudoTerminalElsewhere() throws IOException {
        Path port = Files.createFile(folder.resolve("port"));
        LineSettings settings = new LineSettings(115_200);
        try (Line fake = line()) {
            assertThat(EmulatedBoard.line(port.toString(), settings, (path, s) -> fake, Clock.system()))
                    .isSameAs(fake);
            assertThat(EmulatedBoard.line("COM3", settings, (path, s) -> fake, Clock.system()))
                    .isSameAs(fake);
        }
        try (Line made = EmulatedBoard.line(
                folder.resolve("new").toString(),
                settings,
                (path, s) -> {
                    throw new AssertionError(path);
                },
                Clock.system())) {
            assertThat(made).isInstanceOf(PseudoTerminal.class);
        }
    }
}
