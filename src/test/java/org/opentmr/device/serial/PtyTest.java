package org.opentmr.device.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.device.Actuators;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.Line;
import org.opentmr.device.LineLostException;
import org.opentmr.device.LineSettings;
import org.opentmr.device.Source;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.replay.PseudoTerminal;
import org.opentmr.signal.Block;
import org.opentmr.signal.Clock;

/** The library, the line and the source together, over pseudo-terminals. */
@Timeout(120)
class PtyTest {

    private static final int CHANNELS = 2;
    private static final double RATE_HZ = 1000;

    @TempDir
    Path folder;

    private final List<SourceEvent> events = new CopyOnWriteArrayList<>();
    private final Block block = new Block(CHANNELS, 256);
    private Path link;

    @BeforeEach
    void socat() {
        assumeTrue(PseudoTerminal.available(), "the program socat is not installed");
        link = folder.resolve("tty");
    }

    private SerialSource source() {
        return new SerialSource(
                link.toString(), new TestBoard(RATE_HZ), BoardOptions.NONE, new SerialLineOpener(), Clock.system());
    }

    private TestDevice plug() throws IOException {
        return TestDevice.plug(link, CHANNELS, RATE_HZ);
    }

    private void readUntil(Source source, Source.Read wanted) throws IOException {
        while (source.read(block) != wanted) {
            // the test's time limit ends it
        }
    }

    private List<SourceEvent.Kind> kinds() {
        return events.stream().map(SourceEvent::kind).toList();
    }

    @Test
    void carriesBytesBothWaysAndWaitsAtMostATenthOfASecond() throws IOException {
        try (PseudoTerminal device = PseudoTerminal.open(link, Clock.system());
                Line line = new SerialLineOpener().open(link.toString(), new LineSettings(921_600))) {
            byte[] heard = new byte[256];
            assertThat(line.read(heard, 0, 256)).isZero();
            byte[] all = new byte[200];
            for (int i = 0; i < all.length; i++) {
                all[i] = (byte) i;
            }
            device.write(all);
            int count = 0;
            while (count < all.length) {
                count += line.read(heard, count, heard.length - count);
            }
            assertThat(heard).startsWith(all);
            line.write(all);
            count = 0;
            while (count < all.length) {
                count += device.read(heard, count, heard.length - count);
            }
            assertThat(heard).startsWith(all);
        }
    }

    @Test
    void aPortThatIsOpenCannotBeOpenedAgain() throws IOException {
        SerialLineOpener opener = new SerialLineOpener();
        try (PseudoTerminal device = PseudoTerminal.open(link, Clock.system())) {
            try (Line line = opener.open(device.path(), new LineSettings(115_200))) {
                assertThatThrownBy(() -> opener.open(line.path(), new LineSettings(115_200)))
                        .isInstanceOf(IOException.class)
                        .hasMessage(link + ": this program has it open already; close the other use of it");
            }
            opener.open(device.path(), new LineSettings(115_200)).close();
        }
    }

    @Test
    void anIdleLineFailsOnceItIsUnplugged() throws IOException {
        PseudoTerminal device = PseudoTerminal.open(link, Clock.system());
        try (Line line = new SerialLineOpener().open(link.toString(), new LineSettings(115_200))) {
            assertThat(line.read(new byte[8], 0, 8)).isZero();
            device.close();
            assertThatThrownBy(() -> line.read(new byte[8], 0, 8)).isInstanceOf(LineLostException.class);
            assertThatThrownBy(() -> line.write(new byte[8])).isInstanceOf(LineLostException.class);
        }
    }

    @Test
    void aReaderThatStallsLosesNothingThatTheLineCanHold() throws IOException {
        try (TestDevice device = plug();
                SerialSource source = source()) {
            source.open(events::add);
            source.start();
            readUntil(source, Source.Read.SAMPLES);
            // 300 samples of 10 bytes: a terminal and its helper hold far more.
            LockSupport.parkNanos(300_000_000);
            long expected = block.end();
            for (int i = 0; i < 600; ) {
                if (source.read(block) == Source.Read.SAMPLES) {
                    assertThat(block.firstSample()).isEqualTo(expected);
                    expected = block.end();
                    i += block.count();
                }
            }
            assertThat(source.counters().lostSamples()).isZero();
            assertThat(source.counters().damagedFrames()).isZero();
            assertThat(events).isEmpty();
            assertThat(device.isGone()).isFalse();
        }
    }

    @Test
    void findsTheBoardAtAnotherPortBehindTheSameLink() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        TestDevice before = TestDevice.plug(first, CHANNELS, RATE_HZ);
        Files.createSymbolicLink(link, first);
        try (SerialSource source = source();
                TestDevice after = TestDevice.plug(second, CHANNELS, RATE_HZ)) {
            source.open(events::add);
            source.start();
            readUntil(source, Source.Read.SAMPLES);
            Actuators joints = source.actuators().orElseThrow();
            joints.drive(new double[] {0.5}, 100);
            before.close();
            readUntil(source, Source.Read.LOST);
            long lastNumber = block.end();
            assertThatThrownBy(() -> joints.drive(new double[] {0.5}, 100)).isInstanceOf(IOException.class);
            Path other = Files.createSymbolicLink(folder.resolve("other"), second);
            Files.move(other, link, StandardCopyOption.ATOMIC_MOVE);
            readUntil(source, Source.Read.SAMPLES);
            assertThat(block.firstSample()).isGreaterThanOrEqualTo(lastNumber);
            assertThat(kinds()).containsExactly(SourceEvent.Kind.LOST, SourceEvent.Kind.RETURNED);
            while (after.driven() == 0) {
                joints.drive(new double[] {0.5}, 100);
                source.read(block);
            }
        }
    }

    @Test
    void aBoardThatVanishesWhileItIsGreetedIsWaitedFor() throws IOException {
        TestDevice before = plug();
        try (SerialSource source = source()) {
            source.open(events::add);
            source.start();
            readUntil(source, Source.Read.SAMPLES);
            before.close();
            readUntil(source, Source.Read.LOST);
            try (TestDevice vanishing = TestDevice.plugVanishing(link, CHANNELS, RATE_HZ)) {
                while (!vanishing.isGone()) {
                    assertThat(source.read(block)).isEqualTo(Source.Read.LOST);
                }
            }
            try (TestDevice after = plug()) {
                readUntil(source, Source.Read.SAMPLES);
                assertThat(after.isGone()).isFalse();
            }
            assertThat(kinds()).containsExactly(SourceEvent.Kind.LOST, SourceEvent.Kind.RETURNED);
        }
    }

    @Test
    void aBoardThatHangsOnAFineLineIsGreetedAnew() throws IOException {
        try (TestDevice device = plug();
                SerialSource source = source()) {
            source.open(events::add);
            source.start();
            readUntil(source, Source.Read.SAMPLES);
            device.hang(true);
            readUntil(source, Source.Read.NOTHING);
            readUntil(source, Source.Read.LOST);
            device.hang(false);
            readUntil(source, Source.Read.SAMPLES);
            assertThat(kinds()).containsExactly(SourceEvent.Kind.LOST, SourceEvent.Kind.RETURNED);
        }
    }

    @Test
    void anotherLayoutEndsTheStream() throws IOException {
        TestDevice before = plug();
        try (SerialSource source = source()) {
            source.open(events::add);
            source.start();
            readUntil(source, Source.Read.SAMPLES);
            before.close();
            readUntil(source, Source.Read.LOST);
            try (TestDevice other = TestDevice.plug(link, CHANNELS + 1, RATE_HZ)) {
                assertThatThrownBy(() -> readUntil(source, Source.Read.SAMPLES))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("another board, or one set up differently, came back");
                assertThat(other.isGone()).isFalse();
            }
        }
    }

    @Test
    void closingInTheMiddleOfAGreetingFreesThePort() throws IOException {
        TestDevice before = plug();
        SerialSource source = source();
        source.open(events::add);
        source.start();
        readUntil(source, Source.Read.SAMPLES);
        before.close();
        readUntil(source, Source.Read.LOST);
        try (PseudoTerminal mute = PseudoTerminal.open(link, Clock.system())) {
            while (mute.waiting() == 0) {
                assertThat(source.read(block)).isEqualTo(Source.Read.LOST);
            }
            source.close();
            assertThat(source.state()).isEqualTo(Source.State.CLOSED);
            new SerialLineOpener().open(mute.path(), new LineSettings(115_200)).close();
        }
    }
}
