package org.opentmr.device.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.Allocation;
import org.opentmr.ManualClock;
import org.opentmr.device.Actuators;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.LineLostException;
import org.opentmr.device.Source;
import org.opentmr.device.SourceEvent;
import org.opentmr.signal.Block;

/** The source on scripted lines, in its own time: every reconnection runs at once on the reader's thread. */
class SerialSourceTest {

    private static final String PATH = "/dev/scripted";
    private static final double RATE_HZ = 1000;

    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock();
    private final Deque<Object> openings = new ArrayDeque<>();
    private final List<SourceEvent> events = new ArrayList<>();
    private final Block block = new Block(2, 64);
    private final SerialSource source = new SerialSource(
            new Connector(PATH, new TestBoard(RATE_HZ), BoardOptions.NONE, (path, settings) -> nextLine(), clock),
            new LatencyTimer(folder),
            Runnable::run,
            nanos -> clock.passSeconds(nanos * 1e-9));

    private ScriptedLine nextLine() throws IOException {
        Object next = openings.poll();
        if (next instanceof ScriptedLine line) {
            return line;
        }
        throw new IOException(next == null ? PATH + ": there is no such port" : PATH + ": " + next);
    }

    /** The next opening leads to a board of two channels. */
    private ScriptedLine plug() {
        return plug("T2\n");
    }

    private ScriptedLine plug(String answer) {
        ScriptedLine line = new ScriptedLine(clock).then(answer);
        openings.add(line);
        return line;
    }

    private void open() throws IOException {
        source.open(events::add);
    }

    private Source.Read read() throws IOException {
        return source.read(block);
    }

    private List<SourceEvent.Kind> kinds() {
        return events.stream().map(SourceEvent::kind).toList();
    }

    /** A reader that goes on until it finds samples. */
    private void readUntilSamples() throws IOException {
        while (read() != Source.Read.SAMPLES) {
            assertThat(clock.nanos()).isLessThan(2_000_000_000_000L);
        }
    }

    @Test
    void streamsWhatTheBoardSends() throws IOException {
        ScriptedLine line = plug();
        assertThat(source.state()).isEqualTo(Source.State.CLOSED);
        assertThat(source.open(events::add).layout()).isEqualTo(TestBoard.layout(2, RATE_HZ));
        assertThat(source.state()).isEqualTo(Source.State.OPEN);
        source.start();
        assertThat(source.state()).isEqualTo(Source.State.STREAMING);

        line.then(TestBoard.frames(2, 40, 3)).then(TestBoard.frames(2, 45, 2));
        assertThat(read()).isEqualTo(Source.Read.SAMPLES);
        assertThat(block.firstSample()).isZero();
        assertThat(block.count()).isEqualTo(3);
        assertThat(block.arrivalNanos()).isEqualTo(clock.nanos());
        assertThat(block.samples()[1][2]).isEqualTo(TestBoard.value(42, 1));
        assertThat(read()).isEqualTo(Source.Read.SAMPLES);
        assertThat(block.firstSample()).isEqualTo(5);
        assertThat(read()).isEqualTo(Source.Read.NOTHING);

        assertThat(source.name()).isEqualTo("Test board on /dev/scripted");
        assertThat(source.counters().bytes()).isEqualTo(50);
        assertThat(source.counters().samples()).isEqualTo(5);
        assertThat(source.counters().lostSamples()).isEqualTo(2);
        assertThat(events).isEmpty();

        source.close();
        source.close();
        assertThat(line.written()).isEqualTo("x?sx");
        assertThat(line.isClosed()).isTrue();
        assertThat(source.state()).isEqualTo(Source.State.CLOSED);
        assertThat(read()).isEqualTo(Source.Read.END);
    }

    @Test
    void goesOnWithThePartOfAFrameThatComesLater() throws IOException {
        ScriptedLine line = plug();
        open();
        source.start();
        byte[] frame = TestBoard.frames(2, 0, 1);
        line.then(Arrays.copyOf(frame, 4)).then(Arrays.copyOfRange(frame, 4, frame.length));
        assertThat(read()).isEqualTo(Source.Read.SAMPLES);
        assertThat(block.count()).isEqualTo(1);
    }

    @Test
    void goesOnAfterALossWithTheNumbersOfTheClock() throws IOException {
        ScriptedLine line = plug();
        open();
        source.start();
        line.then(TestBoard.frames(2, 0, 10)).thenLost();
        assertThat(read()).isEqualTo(Source.Read.SAMPLES);
        long lastNanos = clock.nanos();
        assertThat(read()).isEqualTo(Source.Read.LOST);
        assertThat(source.state()).isEqualTo(Source.State.LOST);
        assertThat(line.isClosed()).isTrue();
        assertThat(events)
                .containsExactly(new SourceEvent(
                        SourceEvent.Kind.LOST,
                        10,
                        "/dev/scripted: the device is gone (error 5); waiting for its return"));

        assertThat(read()).isEqualTo(Source.Read.LOST);
        clock.passSeconds(1.0);
        ScriptedLine again = plug();
        assertThat(read()).isEqualTo(Source.Read.NOTHING);
        assertThat(source.state()).isEqualTo(Source.State.STREAMING);
        assertThat(source.counters().returns()).isZero();
        again.then(TestBoard.frames(2, 0, 4));
        assertThat(read()).isEqualTo(Source.Read.SAMPLES);
        // A frame of this board holds one sample, and the first one counts.
        long gapSamples = Math.round((clock.nanos() - lastNanos) * 1e-9 * RATE_HZ) - 1;
        assertThat(block.firstSample()).isEqualTo(10 + gapSamples);
        assertThat(source.counters().lostSamples()).isEqualTo(gapSamples);
        assertThat(source.counters().returns()).isEqualTo(1);
        assertThat(source.counters().samples()).isEqualTo(14);
        assertThat(kinds()).containsExactly(SourceEvent.Kind.LOST, SourceEvent.Kind.RETURNED);
        assertThat(events.get(1).sample()).isEqualTo(10 + gapSamples);
        assertThat(events.get(1).text())
                .isEqualTo("Test board on /dev/scripted is back after 1.05 s, " + gapSamples + " samples are missing");
        again.then(TestBoard.frames(2, 4, 4));
        assertThat(read()).isEqualTo(Source.Read.SAMPLES);
        assertThat(block.firstSample()).isEqualTo(10 + gapSamples + 4);
    }

    @Test
    void aBoardLostAgainBeforeItsFirstSampleIsOneOutage() throws IOException {
        ScriptedLine line = plug();
        open();
        source.start();
        line.thenLost();
        assertThat(read()).isEqualTo(Source.Read.LOST);
        plug().thenLost();
        assertThat(read()).isEqualTo(Source.Read.NOTHING);
        assertThat(read()).isEqualTo(Source.Read.LOST);
        plug().then(TestBoard.frames(2, 0, 1));
        readUntilSamples();
        assertThat(kinds()).containsExactly(SourceEvent.Kind.LOST, SourceEvent.Kind.RETURNED);
        assertThat(source.counters().returns()).isEqualTo(1);
    }

    @Test
    void aBoardThatVanishesWhileItIsGreetedIsStillLost() throws IOException {
        ScriptedLine line = plug();
        open();
        source.start();
        line.thenLost();
        assertThat(read()).isEqualTo(Source.Read.LOST);
        ScriptedLine vanishing = new ScriptedLine(clock).then("T").thenLost();
        openings.add(vanishing);
        assertThat(read()).isEqualTo(Source.Read.LOST);
        assertThat(vanishing.isClosed()).isTrue();
        plug().then(TestBoard.frames(2, 0, 1));
        readUntilSamples();
        assertThat(source.state()).isEqualTo(Source.State.STREAMING);
    }

    @Test
    void refusesToGoOnWithAnotherLayout() throws IOException {
        ScriptedLine line = plug();
        open();
        source.start();
        line.thenLost();
        assertThat(read()).isEqualTo(Source.Read.LOST);
        ScriptedLine other = plug("T3\n");
        assertThatThrownBy(this::read)
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "/dev/scripted: another board, or one set up differently, came back: it has 3 channels (E0, E1,"
                                + " E2) in counts at 1000.0 Hz, the stream began with 2 channels (E0, E1) in counts at 1000.0"
                                + " Hz; plug the first one in again, or begin a new session");
        assertThat(other.isClosed()).isTrue();
        assertThat(other.written()).isEqualTo("x?x");
        assertThat(source.state()).isEqualTo(Source.State.ENDED);
        assertThat(read()).isEqualTo(Source.Read.END);
    }

    @Test
    void aSilentBoardIsGreetedAnewAfterTwoSeconds() throws IOException {
        ScriptedLine line = plug();
        open();
        source.start();
        line.then(TestBoard.frames(2, 0, 1));
        assertThat(read()).isEqualTo(Source.Read.SAMPLES);
        long since = clock.nanos();
        Source.Read last;
        do {
            last = read();
        } while (last == Source.Read.NOTHING);
        assertThat(last).isEqualTo(Source.Read.LOST);
        assertThat((clock.nanos() - since) * 1e-9).isBetween(2.0, 2.2);
        assertThat(events.get(0).text())
                .isEqualTo("/dev/scripted: Test board sends no samples any more; waiting for its return");
        assertThat(line.isClosed()).isTrue();
        plug().then(TestBoard.frames(2, 0, 1));
        readUntilSamples();
    }

    @Test
    void timeInWhichNobodyReadIsNotTheBoardsSilence() throws IOException {
        ScriptedLine line = plug();
        open();
        source.start();
        line.then(TestBoard.frames(2, 0, 1));
        assertThat(read()).isEqualTo(Source.Read.SAMPLES);
        clock.passSeconds(60);
        assertThat(read()).isEqualTo(Source.Read.NOTHING);
        line.then(TestBoard.frames(2, 1, 1));
        assertThat(read()).isEqualTo(Source.Read.SAMPLES);
        assertThat(block.firstSample()).isEqualTo(1);
    }

    @Test
    void bytesWithoutSamplesAreSilence() throws IOException {
        ScriptedLine line = plug();
        open();
        source.start();
        Source.Read last;
        do {
            line.then("noise");
            last = read();
        } while (last == Source.Read.NOTHING);
        assertThat(last).isEqualTo(Source.Read.LOST);
        assertThat(source.counters().skippedBytes()).isPositive();
    }

    @Test
    void jointsFailWhileTheBoardIsAwayAndWorkAfterwards() throws IOException {
        ScriptedLine line = plug();
        assertThat(source.actuators()).isEmpty();
        open();
        source.start();
        Actuators joints = source.actuators().orElseThrow();
        assertThat(joints.joints()).isEqualTo(1);
        joints.drive(new double[] {0.5}, 100);
        assertThat(line.written()).endsWith("a2");
        line.thenLost();
        assertThat(read()).isEqualTo(Source.Read.LOST);
        assertThatThrownBy(() -> joints.drive(new double[] {0.5}, 100))
                .isInstanceOf(LineLostException.class)
                .hasMessage("/dev/scripted: the board is not there, its joints cannot be driven");
        ScriptedLine again = plug();
        assertThat(read()).isEqualTo(Source.Read.NOTHING);
        joints.drive(new double[] {0.5}, 100);
        assertThat(again.written()).isEqualTo("x?sa2");
        source.close();
        assertThatThrownBy(() -> joints.drive(new double[] {0.5}, 100)).isInstanceOf(LineLostException.class);
    }

    @Test
    void countsOnAfterAStop() throws IOException {
        ScriptedLine line = plug();
        open();
        source.start();
        line.then(TestBoard.frames(2, 0, 5));
        assertThat(read()).isEqualTo(Source.Read.SAMPLES);
        source.stop();
        source.stop();
        assertThat(source.state()).isEqualTo(Source.State.OPEN);
        assertThatThrownBy(this::read)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Test board on /dev/scripted does not stream; start it first");
        clock.passSeconds(30);
        line.then(TestBoard.frames(2, 5, 3));
        source.start();
        line.then(TestBoard.frames(2, 0, 2));
        assertThat(read()).isEqualTo(Source.Read.SAMPLES);
        assertThat(block.firstSample()).isEqualTo(5);
        assertThat(block.count()).isEqualTo(2);
        assertThat(block.samples()[0][0]).isEqualTo(TestBoard.value(0, 0));
    }

    @Test
    void aStopInAnOutageEndsTheSearchAndAStartResumesIt() throws IOException {
        ScriptedLine line = plug();
        open();
        source.start();
        line.then(TestBoard.frames(2, 0, 5)).thenLost();
        assertThat(read()).isEqualTo(Source.Read.SAMPLES);
        assertThat(read()).isEqualTo(Source.Read.LOST);
        source.stop();
        assertThat(source.state()).isEqualTo(Source.State.OPEN);
        assertThatThrownBy(source::start).hasMessage("/dev/scripted: there is no such port");
        ScriptedLine again = plug();
        source.start();
        again.then(TestBoard.frames(2, 0, 1));
        assertThat(read()).isEqualTo(Source.Read.SAMPLES);
        assertThat(block.firstSample()).isEqualTo(5);
        assertThat(kinds()).containsExactly(SourceEvent.Kind.LOST, SourceEvent.Kind.RETURNED);
    }

    @Test
    void aLineThatDiesWhileStoppedIsOpenedAnewByStarting() throws IOException {
        ScriptedLine line = plug();
        open();
        source.start();
        line.thenLost();
        source.stop();
        assertThatThrownBy(source::start).isInstanceOf(LineLostException.class);
        assertThat(source.state()).isEqualTo(Source.State.OPEN);
        plug();
        source.start();
        assertThat(source.state()).isEqualTo(Source.State.STREAMING);
    }

    @Test
    void aReasonThatStaysIsToldOnce() throws IOException {
        ScriptedLine line = plug();
        open();
        source.start();
        line.thenLost();
        for (int i = 0; i < 500; i++) {
            openings.add("no permission");
        }
        for (int i = 0; i < 500; i++) {
            assertThat(read()).isEqualTo(Source.Read.LOST);
        }
        assertThat(kinds()).containsExactly(SourceEvent.Kind.LOST, SourceEvent.Kind.WARNING);
        assertThat(events.get(1).text()).isEqualTo("/dev/scripted: no permission");
    }

    @Test
    void whatCannotBeOpenedIsNotOpen() {
        openings.add("no permission");
        assertThatThrownBy(this::open).hasMessage("/dev/scripted: no permission");
        ScriptedLine mute = new ScriptedLine(clock);
        openings.add(mute);
        assertThatThrownBy(this::open).hasMessage("/dev/scripted: the test board does not answer");
        assertThat(mute.isClosed()).isTrue();
        assertThat(source.state()).isEqualTo(Source.State.CLOSED);
        assertThatThrownBy(source::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Test board on /dev/scripted is CLOSED and cannot be started");
    }

    @Test
    void opensOnceAtATime() throws IOException {
        plug();
        open();
        assertThatThrownBy(this::open)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Test board on /dev/scripted is OPEN and cannot be opened again");
        source.close();
        plug();
        open();
        assertThat(source.state()).isEqualTo(Source.State.OPEN);
    }

    @Test
    void warnsOfTheLatencyTimer() throws IOException {
        Path port = Files.createFile(folder.resolve("ttyUSB0"));
        Path timer = Files.createDirectory(folder.resolve("sys")).resolve("ttyUSB0");
        Files.writeString(Files.createDirectory(timer).resolve("latency_timer"), "16\n");
        plug();
        try (SerialSource ftdi = new SerialSource(
                new Connector(
                        port.toString(), new TestBoard(RATE_HZ), BoardOptions.NONE, (path, is) -> nextLine(), clock),
                new LatencyTimer(folder.resolve("sys")),
                Runnable::run,
                nanos -> {})) {
            ftdi.open(events::add);
        }
        assertThat(kinds()).containsExactly(SourceEvent.Kind.WARNING);
        assertThat(events.get(0).text()).contains("up to 16 ms");
    }

    @Test
    void readingAllocatesNothing() throws IOException {
        ScriptedLine line = plug();
        open();
        source.start();
        // More than the proof reads, made beforehand.
        for (int i = 0; i < 2_000; i++) {
            line.then(TestBoard.frames(2, 20L * i, 20));
        }
        Allocation.assertNone(() -> {
            try {
                assertRead(read());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static void assertRead(Source.Read read) {
        if (read != Source.Read.SAMPLES) {
            throw new AssertionError("wanted SAMPLES, got " + read);
        }
    }
}
