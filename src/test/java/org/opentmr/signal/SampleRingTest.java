package org.opentmr.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opentmr.Allocation;

class SampleRingTest {

    private static final int CHANNELS = 3;

    /** Every value tells its channel and its number; both fit a float exactly. */
    private static float value(int channel, long number) {
        return channel * 1048576f + (number & 0xfffff);
    }

    private static Block block(long first, int count) {
        Block block = new Block(CHANNELS, Math.max(1, count));
        fill(block, first, count);
        return block;
    }

    private static void fill(Block block, long first, int count) {
        float[][] samples = new float[CHANNELS][count];
        for (int c = 0; c < CHANNELS; c++) {
            for (int i = 0; i < count; i++) {
                samples[c][i] = value(c, first + i);
            }
        }
        block.begin(first);
        block.append(samples, 0, count, 1000 + first);
    }

    /** Null where every sample is what its number says. */
    private static String fault(Block block) {
        for (int c = 0; c < CHANNELS; c++) {
            for (int i = 0; i < block.count(); i++) {
                if (block.samples()[c][i] != value(c, block.firstSample() + i)) {
                    return "sample " + (block.firstSample() + i) + " of channel " + c + " reads "
                            + block.samples()[c][i];
                }
            }
        }
        return "";
    }

    @Test
    void aNewBeginningSurvivesWhereTheNumbersRunOn() {
        SampleRing ring = new SampleRing(CHANNELS, 64);
        SampleRing.Reader reader = ring.newReader();
        ring.write(block(0, 10));
        Block piece = block(10, 5);
        float[][] samples = piece.samples();
        Block anew = new Block(CHANNELS, 5);
        anew.begin(10, true);
        anew.append(samples, 0, 5, 0);
        ring.write(anew);
        ring.write(block(15, 5));

        Block out = new Block(CHANNELS, 64);
        assertThat(reader.read(out)).isEqualTo(10);
        assertThat(out.beginsAnew()).isFalse();
        assertThat(reader.read(out))
                .as("what follows the beginning belongs to it")
                .isEqualTo(10);
        assertThat(out.firstSample()).isEqualTo(10);
        assertThat(out.beginsAnew()).isTrue();
        assertThat(fault(out)).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadWhateverTheSizesOfBlocks() {
        SplittableRandom random = new SplittableRandom(1);
        SampleRing ring = new SampleRing(CHANNELS, 256);
        SampleRing.Reader reader = ring.newReader();
        long written = 0;
        long read = 0;
        while (written < 20_000) {
            int count = random.nextInt(1, 100);
            ring.write(block(written, count));
            written += count;
            assertThat(reader.available()).isEqualTo(written - read);
            while (read < written) {
                Block out = new Block(CHANNELS, random.nextInt(1, 60));
                assertThat(reader.read(out)).isEqualTo(out.count()).isPositive();
                assertThat(out.firstSample()).isEqualTo(read);
                assertThat(fault(out)).isEmpty();
                read = out.end();
            }
            assertThat(reader.read(new Block(CHANNELS, 10))).isZero();
        }
        assertThat(reader.overrun()).isZero();
    }

    @Test
    void aBlockNeverSpansAGap() {
        SampleRing ring = new SampleRing(CHANNELS, 64);
        SampleRing.Reader reader = ring.newReader();
        ring.write(block(0, 10));
        ring.write(block(10, 5));
        ring.write(block(40, 7));
        Block out = new Block(CHANNELS, 64);
        assertThat(reader.read(out)).isEqualTo(15);
        assertThat(out.end()).isEqualTo(15);
        assertThat(reader.read(out)).isEqualTo(7);
        assertThat(out.firstSample()).isEqualTo(40);
        assertThat(fault(out)).isEmpty();
        assertThat(reader.read(out)).isZero();
    }

    @Test
    void theArrivalOfABlockIsThatOfItsLastSample() {
        SampleRing ring = new SampleRing(CHANNELS, 64);
        SampleRing.Reader reader = ring.newReader();
        ring.write(block(0, 4));
        ring.write(block(4, 4));
        Block out = new Block(CHANNELS, 6);
        reader.read(out);
        assertThat(out.arrivalNanos()).isEqualTo(1004);
        Block three = new Block(CHANNELS, 3);
        SampleRing.Reader second = ring.newReader();
        ring.write(block(8, 4));
        second.read(three);
        assertThat(three.arrivalNanos()).isEqualTo(1008);
    }

    @Test
    void aReaderThatFellBehindLosesTheOldestAndIsToldHowMany() {
        SampleRing ring = new SampleRing(CHANNELS, 64);
        SampleRing.Reader reader = ring.newReader();
        for (int i = 0; i < 10; i++) {
            ring.write(block(20L * i, 20));
        }
        Block out = new Block(CHANNELS, 200);
        assertThat(reader.read(out)).isEqualTo(32);
        assertThat(out.firstSample()).isEqualTo(168);
        assertThat(reader.overrun()).isEqualTo(168);
        assertThat(fault(out)).isEmpty();
    }

    @Test
    void aReaderThatIsJustInTimeLosesNothing() {
        SampleRing ring = new SampleRing(CHANNELS, 64);
        SampleRing.Reader reader = ring.newReader();
        ring.write(block(0, 32));
        ring.write(block(32, 32));
        Block out = new Block(CHANNELS, 200);
        assertThat(reader.read(out)).isEqualTo(64);
        assertThat(reader.overrun()).isZero();
    }

    @Test
    void readersStartWhereTheStreamIsAndGoTheirOwnWays() {
        SampleRing ring = new SampleRing(CHANNELS, 64);
        SampleRing.Reader early = ring.newReader();
        ring.write(block(0, 10));
        SampleRing.Reader late = ring.newReader();
        ring.write(block(10, 10));
        Block out = new Block(CHANNELS, 64);
        late.read(out);
        assertThat(out.firstSample()).isEqualTo(10);
        early.read(out);
        assertThat(out.firstSample()).isZero();
    }

    @Test
    void refusesBlocksThatDoNotFit() {
        SampleRing ring = new SampleRing(CHANNELS, 64);
        assertThatThrownBy(() -> ring.write(block(0, 33)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the ring takes blocks of 3 channels and at most 32 samples, got 3 channels and 33 samples");
        assertThatThrownBy(() -> ring.write(new Block(2, 1))).hasMessageContaining("got 2 channels");
        assertThatThrownBy(() -> new SampleRing(0, 64)).hasMessageContaining("channels=0");
        assertThat(new SampleRing(1, 65).capacity()).isEqualTo(128);
    }

    @Test
    @Timeout(60)
    void aWaitingReaderIsWokenAndAClosedOneIsNot() throws Exception {
        SampleRing ring = new SampleRing(CHANNELS, 64);
        SampleRing.Reader reader = ring.newReader();
        assertThat(reader.await(1)).isFalse();
        Thread waiter = new Thread(() -> {
            while (!reader.await(30_000_000_000L)) {
                Thread.onSpinWait();
            }
        });
        waiter.start();
        while (waiter.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        ring.write(block(0, 1));
        waiter.join();
        reader.close();
        ring.write(block(1, 1));
        assertThat(reader.available()).isEqualTo(2);
    }

    @Test
    void allocatesNothing() {
        SampleRing ring = new SampleRing(CHANNELS, 256);
        SampleRing.Reader reader = ring.newReader();
        Block in = block(0, 25);
        Block out = new Block(CHANNELS, 10);
        Allocation.assertNone(() -> {
            for (int i = 0; i < 100; i++) {
                ring.write(in);
                reader.await(0);
                while (reader.read(out) > 0) {}
            }
        });
    }

    /** A writer as fast as it can, readers of all tempers; three seconds of a fast board, many rounds of a small ring. */
    @Test
    @Timeout(120)
    void noBlockIsTornHoweverTheyRace() throws Exception {
        SampleRing ring = new SampleRing(CHANNELS, 128);
        long last = 2_000_000;
        AtomicBoolean done = new AtomicBoolean();
        int gaps = 0;
        ExecutorService threads = Executors.newCachedThreadPool();
        List<Future<String>> readers = new ArrayList<>();
        for (int r = 0; r < 3; r++) {
            SampleRing.Reader reader = ring.newReader();
            readers.add(threads.submit(reading(reader, new Block(CHANNELS, 1 + 40 * r), r == 2, done)));
        }
        SplittableRandom random = new SplittableRandom(7);
        Block block = new Block(CHANNELS, 64);
        long next = 0;
        while (next < last) {
            int count = random.nextInt(1, 65);
            fill(block, next, count);
            ring.write(block);
            next += count;
            if (random.nextInt(50) == 0) {
                next += random.nextInt(1, 9);
                gaps++;
            }
        }
        done.set(true);
        for (Future<String> reader : readers) {
            assertThat(reader.get()).isEmpty();
        }
        threads.shutdown();
        assertThat(gaps).isPositive();
    }

    private static Callable<String> reading(SampleRing.Reader reader, Block out, boolean slow, AtomicBoolean done) {
        return () -> {
            long end = 0;
            long read = 0;
            while (!done.get() || reader.available() > 0) {
                reader.await(1_000_000);
                int count = reader.read(out);
                if (count == 0) {
                    continue;
                }
                read += count;
                if (out.firstSample() < end) {
                    return "went back from " + end + " to " + out.firstSample();
                }
                if (!fault(out).isEmpty()) {
                    return fault(out);
                }
                end = out.end();
                if (slow) {
                    Thread.sleep(0, 100_000);
                }
            }
            return read == 0 ? "read nothing" : "";
        };
    }
}
