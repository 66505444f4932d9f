package org.opentmr.device.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentmr.Histogram;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.Source;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.replay.PseudoTerminal;
import org.opentmr.signal.Block;
import org.opentmr.signal.Clock;

/**
 * Unplugs a streaming board again and again. {@code -Dopentmr.unplugs=200} makes it a long run, which also prints how long it took
 * to notice and to return.
 */
class UnplugTest {

    private static final int USUAL_CYCLES = 10;
    private static final double RATE_HZ = 1000;

    @TempDir
    Path folder;

    @Test
    @Timeout(600)
    void comesBackEveryTimeAsOneStream() throws IOException {
        assumeTrue(PseudoTerminal.available(), "the program socat is not installed");
        int cycles = Integer.getInteger("opentmr.unplugs", USUAL_CYCLES);
        double[] noticeMillis = new double[cycles];
        double[] returnMillis = new double[cycles];
        Clock clock = Clock.system();
        Path link = folder.resolve("tty");
        List<SourceEvent> events = new ArrayList<>();
        Block block = new Block(2, 256);

        TestDevice device = TestDevice.plug(link, 2, RATE_HZ);
        try (SerialSource source = new SerialSource(
                link.toString(), new TestBoard(RATE_HZ), BoardOptions.NONE, new SerialLineOpener(), clock)) {
            source.open(events::add);
            source.start();
            long end = read(source, block, Source.Read.SAMPLES, 0);
            long began = block.arrivalNanos();
            for (int cycle = 0; cycle < cycles; cycle++) {
                while (end < 50L * (cycle + 1)) {
                    end = read(source, block, Source.Read.SAMPLES, end);
                }
                Swap swap = new Swap(device, link, clock, cycle);
                swap.start();
                end = read(source, block, Source.Read.LOST, end);
                long lost = clock.nanos();
                end = read(source, block, Source.Read.SAMPLES, end);
                long back = clock.nanos();
                device = swap.await();
                noticeMillis[cycle] = (lost - swap.unpluggedNanos) * 1e-6;
                returnMillis[cycle] = (back - swap.pluggedNanos) * 1e-6;
            }
            // Numbers keep pace with time: within 20 ms a cycle of lumps on a busy machine, and a second for the whole.
            double clockSamples = (block.arrivalNanos() - began) * 1e-9 * RATE_HZ;
            assertThat(Math.abs(end - clockSamples)).isLessThan(20.0 * cycles + RATE_HZ);
            assertThat(source.counters().returns()).isEqualTo(cycles);
            assertThat(source.counters().samples() + source.counters().lostSamples())
                    .isGreaterThanOrEqualTo(end);
            assertThat(events).hasSize(2 * cycles);
        } finally {
            device.close();
        }
        if (cycles > USUAL_CYCLES) {
            Histogram.print("unplugging until noticed", noticeMillis, 5);
            Histogram.print("plugged in until first sample", returnMillis, 5);
        }
    }

    /** Reads until the outcome comes; checks that the samples on the way never go back. */
    private static long read(Source source, Block block, Source.Read wanted, long from) throws IOException {
        long end = from;
        Source.Read got;
        do {
            got = source.read(block);
            if (got == Source.Read.SAMPLES) {
                assertThat(block.firstSample()).isGreaterThanOrEqualTo(end);
                end = block.end();
            }
        } while (got != wanted);
        return end;
    }

    /** Unplugs a board and plugs another one in a little later, while the reader reads on. */
    private static final class Swap extends Thread {

        private final TestDevice before;
        private final Path link;
        private final Clock clock;
        private final long outNanos;
        private volatile @Nullable TestDevice after;
        private volatile long unpluggedNanos;
        private volatile long pluggedNanos;

        Swap(TestDevice before, Path link, Clock clock, int cycle) {
            this.before = before;
            this.link = link;
            this.clock = clock;
            // Steps of 7 ms up to 60 ms fall on every phase of the reader's polling.
            outNanos = cycle * 7 % 60 * 1_000_000L;
        }

        @Override
        public void run() {
            unpluggedNanos = clock.nanos();
            before.close();
            LockSupport.parkNanos(outNanos);
            try {
                after = TestDevice.plug(link, 2, RATE_HZ);
                pluggedNanos = clock.nanos();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        TestDevice await() {
            try {
                join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return Objects.requireNonNull(after);
        }
    }
}
