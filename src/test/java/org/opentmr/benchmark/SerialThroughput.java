package org.opentmr.benchmark;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.opentmr.device.Board;
import org.opentmr.device.BoardEmulator;
import org.opentmr.device.BoardOptions;
import org.opentmr.device.BoardSession;
import org.opentmr.device.FrameDecoder;
import org.opentmr.device.FrameSink;
import org.opentmr.device.Integrity;
import org.opentmr.device.Line;
import org.opentmr.device.LineSettings;
import org.opentmr.device.Source;
import org.opentmr.device.SourceDescription;
import org.opentmr.device.Tally;
import org.opentmr.device.replay.PseudoTerminal;
import org.opentmr.device.serial.SerialLineOpener;
import org.opentmr.device.serial.SerialSource;
import org.opentmr.signal.Block;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Clock;

/**
 * Sends 1 MB/s through a pseudo-terminal into a {@link SerialSource} and says what was lost, how much of a processor the reader
 * took and what it allocated: {@code java -cp ... org.opentmr.benchmark.SerialThroughput [SECONDS] [BYTES_PER_SECOND]}.
 */
public final class SerialThroughput {

    /** A frame is a 32-bit counter and 30 values of 16 bits: 64 bytes. */
    private static final int CHANNELS = 30;

    private static final int FRAME_BYTES = 4 + 2 * CHANNELS;
    private static final int WARM_UP_SECONDS = 3;

    private SerialThroughput() {}

    public static void main(String[] arguments) throws IOException {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        int bytesPerSecond = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        Path link = Files.createTempDirectory("opentmr").resolve("tty");
        try (PseudoTerminal device = PseudoTerminal.open(link, Clock.system());
                SerialSource source = new SerialSource(
                        link.toString(),
                        new CountingBoard(bytesPerSecond / (double) FRAME_BYTES),
                        BoardOptions.NONE,
                        new SerialLineOpener(),
                        Clock.system())) {
            AtomicBoolean over = new AtomicBoolean();
            AtomicLong sent = new AtomicLong();
            Thread sender = new Thread(() -> send(device, bytesPerSecond, sent, over), "sender");
            source.open(event -> System.out.println(event.kind() + " " + event.text()));
            source.start();
            sender.start();
            Block block = new Block(CHANNELS, 1024);
            receive(source, block, WARM_UP_SECONDS);

            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long cpu = threads.getCurrentThreadCpuTime();
            long allocated = threads.getCurrentThreadAllocatedBytes();
            long bytes = source.counters().bytes();
            double took = receive(source, block, seconds);
            cpu = threads.getCurrentThreadCpuTime() - cpu;
            allocated = threads.getCurrentThreadAllocatedBytes() - allocated;
            bytes = source.counters().bytes() - bytes;
            over.set(true);
            while (source.read(block) == Source.Read.SAMPLES) {
                // what is still under way
            }
            System.out.printf(
                    Locale.ROOT,
                    "%.1f s at %.3f MB/s: sent %d frames, received %d, lost %d, bytes out of place %d; reader took %.1f %%"
                            + " of a processor and allocated %.0f bytes/s%n",
                    took,
                    bytes / took * 1e-6,
                    sent.get(),
                    source.counters().frames(),
                    source.counters().lostSamples(),
                    source.counters().skippedBytes(),
                    cpu * 1e-7 / took,
                    allocated / took);
        }
    }

    private static double receive(Source source, Block block, int seconds) throws IOException {
        Clock clock = Clock.system();
        long began = clock.nanos();
        while (clock.secondsSince(began) < seconds) {
            source.read(block);
        }
        return clock.secondsSince(began);
    }

    private static void send(PseudoTerminal device, int bytesPerSecond, AtomicLong sent, AtomicBoolean over) {
        Clock clock = Clock.system();
        byte[] frames = new byte[64 * FRAME_BYTES];
        long began = clock.nanos();
        try {
            while (!over.get()) {
                long due = (long) (clock.secondsSince(began) * bytesPerSecond / FRAME_BYTES) - sent.get();
                int count = (int) Math.min(64, due);
                for (int i = 0; i < count; i++) {
                    int counter = (int) sent.getAndIncrement();
                    for (int b = 0; b < 4; b++) {
                        frames[i * FRAME_BYTES + b] = (byte) (counter >> (8 * b));
                    }
                }
                if (count > 0) {
                    device.write(frames, 0, count * FRAME_BYTES);
                }
                LockSupport.parkNanos(1_000_000);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A board without commands: a counter and so many values, little-endian; it can only be in step or not. */
    private record CountingBoard(double rateHz) implements Board {

        @Override
        public String id() {
            return "counting";
        }

        @Override
        public String name() {
            return "Counting board";
        }

        @Override
        public Integrity integrity() {
            return Integrity.COUNTER;
        }

        @Override
        public List<LineSettings> lines() {
            return List.of(new LineSettings(1_000_000));
        }

        @Override
        public BoardSession connect(Line line, BoardOptions options, Clock clock) {
            return new CountingSession(rateHz);
        }

        @Override
        public BoardEmulator emulator(BoardOptions options) {
            throw new UnsupportedOperationException("the tool sends by itself");
        }
    }

    private static final class CountingSession implements BoardSession, FrameDecoder {

        private final SourceDescription description;
        private final Tally tally = new Tally();
        private final byte[] frame = new byte[FRAME_BYTES];
        private final float[][] sample = new float[CHANNELS][1];
        private int filled;
        private long next;

        CountingSession(double rateHz) {
            List<Channel> channels = IntStream.range(0, CHANNELS)
                    .mapToObj(c -> new Channel("E" + c, Channel.COUNTS, Channel.Kind.RAW))
                    .toList();
            description = new SourceDescription(
                    "Counting board", new ChannelLayout(channels, rateHz), 32768, Integrity.COUNTER);
        }

        @Override
        public SourceDescription description() {
            return description;
        }

        @Override
        public FrameDecoder decoder() {
            return this;
        }

        @Override
        public Tally tally() {
            return tally;
        }

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public void decode(byte[] bytes, int from, int count, long arrivalNanos, FrameSink sink) {
            for (int at = from; at < from + count; ) {
                int part = Math.min(FRAME_BYTES - filled, from + count - at);
                System.arraycopy(bytes, at, frame, filled, part);
                at += part;
                filled += part;
                if (filled == FRAME_BYTES) {
                    filled = 0;
                    take(sink);
                }
            }
        }

        private void take(FrameSink sink) {
            int counter = unsigned(0) + (unsigned(2) << 16);
            if (counter < next) {
                tally.skipped(FRAME_BYTES);
                return;
            }
            tally.lost(counter - next);
            next = counter + 1L;
            for (int c = 0; c < CHANNELS; c++) {
                sample[c][0] = (short) unsigned(4 + 2 * c);
            }
            tally.frame(1);
            sink.samples(counter, sample, 1);
        }

        private int unsigned(int at) {
            return (frame[at] & 0xFF) + ((frame[at + 1] & 0xFF) << 8);
        }
    }
}
