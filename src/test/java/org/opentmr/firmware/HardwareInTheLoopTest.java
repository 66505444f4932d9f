package org.opentmr.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.device.Actuators;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.Integrity;
import org.opentmr.device.Source;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.StreamCounters;
import org.opentmr.device.serial.SerialLineOpener;
import org.opentmr.device.serial.SerialSource;
import org.opentmr.device.wire.OpenTmrBoard;
import org.opentmr.signal.Block;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Clock;

/**
 * The whole road: millivolts at the pins of a simulated board, its firmware, a serial line, and the program's own source; and
 * the way back to the motors' pins. Streams for 10 s, or {@code -Dopentmr.hil.seconds=60}.
 */
@Timeout(600)
class HardwareInTheLoopTest {

    private static final int SECONDS = Integer.getInteger("opentmr.hil.seconds", 10);
    private static final int RATE_HZ = 1000;
    private static final int CHANNELS = 6;
    private static final int REST_COUNT = 512;
    private static final int SUPPLY_MILLIVOLTS = 5000;
    private static final int SAMPLES_PER_COMMAND = 250;
    private static final int TIME_TO_LIVE_MILLIS = 200;

    /** The firmware writes the registers of the motors one after the other; what lasts is what it wanted. */
    private static final long SETTLED_MICROSECONDS = 50;

    @TempDir
    static Path tools;

    private static Path simulator;
    private static Path elf;

    @TempDir
    Path folder;

    private final List<SourceEvent> events = new ArrayList<>();

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        simulator = NativeBuild.simulator(tools);
        elf = NativeBuild.firmware(tools);
    }

    private static Source source(SimulatedBoard board) {
        return new SerialSource(
                board.path(), new OpenTmrBoard(), BoardOptions.NONE, new SerialLineOpener(), Clock.system());
    }

    @Test
    void everySampleArrivesAsItWasFedAndEveryCommandReachesTheMotors(TestReporter reporter)
            throws IOException, InterruptedException {
        List<int[]> received = new ArrayList<>();
        List<List<Integer>> driven = new ArrayList<>();
        StreamCounters counters;
        Map<String, Double> simulated;
        SimulatedBoard board = SimulatedBoard.start(folder, simulator, elf);
        try (board;
                Source source = source(board)) {
            SourceDescription description = source.open(events::add);
            ChannelLayout layout = description.layout();
            assertThat(layout.rateHz()).isEqualTo(RATE_HZ);
            assertThat(layout.channels()).extracting(Channel::name).containsExactly("A0", "A1", "A2", "A3", "A4", "A5");
            assertThat(layout.unit()).as("of unknown scale").isEqualTo("counts");
            assertThat(description.integrity()).isEqualTo(Integrity.CRC16);
            assertThat(description.device()).contains("OpenTMR Uno");
            Actuators joints = source.actuators().orElseThrow();
            assertThat(joints.joints()).isEqualTo(2);

            source.start();
            Block block = new Block(CHANNELS, RATE_HZ);
            while (received.size() < SECONDS * RATE_HZ) {
                if (source.read(block) == Source.Read.SAMPLES) {
                    assertThat(block.firstSample()).as("no gap").isEqualTo(received.size());
                    collect(block, received);
                    if (received.size() / SAMPLES_PER_COMMAND > driven.size()) {
                        driven.add(drive(joints, driven.size()));
                    }
                }
            }
            source.stop();
            counters = source.counters();
        }
        simulated = board.switchOff();

        compare(received, board.fedMillivolts());
        assertThat(counters.lostSamples() + counters.damagedFrames() + counters.duplicateFrames())
                .as(counters.toString())
                .isZero();
        assertThat(lasting(board.drives())).as("at the motors' pins").isEqualTo(driven);
        assertThat(simulated.get("bytes_overrun")).isZero();
        assertThat(events).noneMatch(event -> event.kind() == SourceEvent.Kind.WARNING);
        reporter.publishEntry(Map.of("stream", counters.toString(), "simulator", simulated.toString()));
    }

    @Test
    void comesBackAfterItsCableWasPulled() throws IOException, InterruptedException {
        SimulatedBoard first = SimulatedBoard.start(folder, simulator, elf);
        try (first;
                Source source = source(first)) {
            source.open(events::add);
            source.start();
            Block block = new Block(CHANNELS, RATE_HZ);
            List<int[]> before = new ArrayList<>();
            while (before.size() < RATE_HZ / 2) {
                if (source.read(block) == Source.Read.SAMPLES) {
                    collect(block, before);
                }
            }
            first.switchOff();
            compare(before, first.fedMillivolts());

            while (source.read(block) != Source.Read.LOST) {
                assertThat(source.state()).isNotEqualTo(Source.State.CLOSED);
            }
            SimulatedBoard second = SimulatedBoard.start(folder, simulator, elf);
            try (second) {
                List<int[]> after = new ArrayList<>();
                long next = -1;
                while (after.size() < RATE_HZ / 2) {
                    if (source.read(block) == Source.Read.SAMPLES) {
                        if (next < 0) {
                            assertThat(block.firstSample()).as("after a gap").isGreaterThan(before.size());
                        } else {
                            assertThat(block.firstSample()).isEqualTo(next);
                        }
                        next = block.end();
                        collect(block, after);
                    }
                }
                source.stop();
                second.switchOff();
                compare(after, second.fedMillivolts());
            }
            assertThat(events).extracting(SourceEvent::kind).contains(SourceEvent.Kind.LOST, SourceEvent.Kind.RETURNED);
            assertThat(source.counters().returns()).isEqualTo(1);
        }
    }

    /** Drives both joints, every time in another way, and returns what must then be on their pins. */
    private static List<Integer> drive(Actuators joints, int turn) throws IOException {
        int first = turn % 16 * 34 - 255;
        int second = 255 - turn % 11 * 51;
        joints.drive(new double[] {first / 255.0, second / 255.0}, TIME_TO_LIVE_MILLIS);
        return List.of(first, second);
    }

    /** What was on the pins for longer than the firmware takes to write it, without the rests in between. */
    private static List<List<Integer>> lasting(List<SimulatedBoard.Drive> drives) {
        List<List<Integer>> lasting = new ArrayList<>();
        for (int i = 0; i < drives.size(); i++) {
            SimulatedBoard.Drive drive = drives.get(i);
            boolean lasts = i + 1 == drives.size()
                    || drives.get(i + 1).microseconds() - drive.microseconds() > SETTLED_MICROSECONDS;
            if (lasts && (drive.first() != 0 || drive.second() != 0)) {
                lasting.add(List.of(drive.first(), drive.second()));
            }
        }
        return lasting;
    }

    private static void collect(Block block, List<int[]> samples) {
        for (int i = 0; i < block.count(); i++) {
            int[] counts = new int[CHANNELS];
            for (int c = 0; c < CHANNELS; c++) {
                counts[c] = Math.round(block.samples()[c][i]);
            }
            samples.add(counts);
        }
    }

    private static void compare(List<int[]> received, List<int[]> fed) {
        assertThat(fed).hasSizeGreaterThanOrEqualTo(received.size());
        for (int i = 0; i < received.size(); i++) {
            int[] want = new int[CHANNELS];
            for (int c = 0; c < CHANNELS; c++) {
                want[c] = SimulatedBoard.count(fed.get(i)[c], SUPPLY_MILLIVOLTS) - REST_COUNT;
            }
            assertThat(received.get(i)).as("sample %d", i).isEqualTo(want);
        }
    }
}
