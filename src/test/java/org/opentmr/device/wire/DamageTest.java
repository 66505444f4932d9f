package org.opentmr.device.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.opentmr.ManualClock;
import org.opentmr.device.FrameSink;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.StreamCounters;
import org.opentmr.device.Tally;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Seed;

/** More of it: {@code -Dopentmr.fuzz.bytes=100000000 -Dopentmr.damaged.frames=1000000}. */
class DamageTest {

    private static final long FUZZ_BYTES = Long.getLong("opentmr.fuzz.bytes", 10_000_000);
    private static final int DAMAGED_FRAMES = Integer.getInteger("opentmr.damaged.frames", 100_000);

    /** Counts what a decoder hands on and checks its order. */
    private static final class Ordered implements FrameSink {
        long end;
        long samples;
        long messages;

        @Override
        public void samples(long firstSample, float[][] planar, int count) {
            if (firstSample < end || count < 1 || count > planar[0].length) {
                throw new AssertionError("samples " + firstSample + " + " + count + " after " + end);
            }
            end = firstSample + count;
            samples += count;
        }

        @Override
        public void message(SourceEvent.Kind kind, String text) {
            if (text.chars().anyMatch(Character::isISOControl)) {
                throw new AssertionError("not one line: " + text);
            }
            messages++;
        }
    }

    private static byte[] cleanStream() {
        List<Channel> channels = List.of(
                new Channel("A", Channel.COUNTS, Channel.Kind.RAW), new Channel("B", Channel.COUNTS, Channel.Kind.RAW));
        OpenTmrEmulator board =
                new OpenTmrEmulator(new ChannelLayout(channels, 1000), SampleFormat.I16, 1, 2, new ManualClock());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FrameWriter frames = new FrameWriter();
        int length = frames.write(0, new Command.Start(1));
        board.receive(frames.encoded(), 0, length, out);
        SplittableRandom random = Seed.DEFAULT.stream("samples", 0);
        float[][] samples = new float[2][100];
        for (int block = 0; block < 100; block++) {
            for (int i = 0; i < 100; i++) {
                samples[0][i] = random.nextInt(-40000, 40000);
                samples[1][i] = i % 3 == 0 ? 0 : random.nextInt(-100, 100);
            }
            board.send(samples, 0, 100, out);
            length = frames.write(block + 1, new Command.Mark(block, "mark\n" + block));
            board.receive(frames.encoded(), 0, length, out);
        }
        return out.toByteArray();
    }

    private static void damage(byte[] bytes, int at, SplittableRandom random) {
        switch (random.nextInt(4)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = 0;
            case 2 -> bytes[at] = (byte) random.nextInt();
            default -> System.arraycopy(bytes, at + 1, bytes, at, bytes.length - at - 1);
        }
    }

    /** Random bytes, and good streams with any damage, in any pieces: no exception, and the samples stay in order. */
    @Test
    void takesAnyBytes() {
        SplittableRandom random = Seed.DEFAULT.stream("fuzz", 0);
        byte[] clean = cleanStream();
        Tally tally = new Tally();
        ReportWords words = new ReportWords(List.of("A", "B"), new WireActuators(new CommandWriter(new DeadLine()), 2));
        WireDecoder decoder =
                new WireDecoder(new DataFormat(SampleFormat.I16, 1000, new int[2], new float[] {1, 1}), tally, words);
        Ordered sink = new Ordered();
        byte[] bytes = new byte[4096];
        long arrival = 0;
        long done = 0;
        while (done < FUZZ_BYTES) {
            int count = 1 + random.nextInt(bytes.length);
            if (random.nextInt(4) == 0) {
                random.nextBytes(bytes);
            } else {
                System.arraycopy(clean, random.nextInt(clean.length - count), bytes, 0, count);
                for (int hits = random.nextInt(6); hits > 0; hits--) {
                    damage(bytes, random.nextInt(count), random);
                }
            }
            decoder.decode(bytes, 0, count, arrival, sink);
            arrival += random.nextInt(1000) == 0 ? random.nextLong(1L << 43) : random.nextLong(1L << 25);
            done += count;
        }
        StreamCounters counters = tally.counters();
        assertThat(counters.bytes()).isEqualTo(done);
        assertThat(counters.samples()).isEqualTo(sink.samples).isPositive();
        assertThat(counters.samples() + counters.lostSamples()).isEqualTo(sink.end);
        assertThat(counters.damagedFrames()).isPositive();
        assertThat(sink.messages).isPositive();
    }

    /** A frame of which a run of bytes is replaced at random passes a check of 16 bits once in 65,536 times. */
    @Test
    void letsNoMoreDamagedFramesPassThanTheCheckMust() {
        SplittableRandom random = Seed.DEFAULT.stream("damage", 0);
        FrameWriter frames = new FrameWriter();
        Tally tally = new Tally();
        FrameSplitter splitter = new FrameSplitter(tally);
        splitter.offer(new byte[1], 0, 1);
        splitter.next();
        int passed = 0;
        for (int turn = 0; turn < DAMAGED_FRAMES; turn++) {
            byte[] frame = Noise.frame(random);
            int length = Noise.write(frame, frames);
            byte[] line = Arrays.copyOf(frames.encoded(), length);
            do {
                int run = Math.min(length - 1, 3 + random.nextInt(20));
                int from = random.nextInt(length - run);
                for (int i = from; i < from + run; i++) {
                    line[i] = (byte) (1 + random.nextInt(255));
                }
            } while (Arrays.equals(line, 0, length, frames.encoded(), 0, length));
            splitter.offer(line, 0, length);
            if (splitter.next() >= 0) {
                passed++;
            }
        }
        double predicted = DAMAGED_FRAMES / 65536.0;
        assertThat((double) passed)
                .as("of %d damaged frames, %.1f predicted", DAMAGED_FRAMES, predicted)
                .isLessThanOrEqualTo(predicted + 5 * Math.sqrt(predicted) + 1);
        assertThat(tally.counters().damagedFrames()).isEqualTo(DAMAGED_FRAMES - passed);
    }
}
