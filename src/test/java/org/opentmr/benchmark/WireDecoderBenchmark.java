package org.opentmr.benchmark;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.opentmr.device.FrameSink;
import org.opentmr.device.SourceEvent;
import org.opentmr.device.Tally;
import org.opentmr.device.wire.DataFormat;
import org.opentmr.device.wire.OpenTmrEmulator;
import org.opentmr.device.wire.SampleFormat;
import org.opentmr.device.wire.WireDecoder;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Seed;

/** Bytes of the line into samples: 16 channels of 24 bits, 4 samples a frame, in pieces of 4 kB as a line gives them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WireDecoderBenchmark {

    private static final int CHANNELS = 16;
    private static final double RATE_HZ = 1000;
    private static final int PIECE = 4096;

    /** Twice 65,536 samples: the stream can follow itself as if after a stop of that long. */
    private static final int SAMPLES = 1 << 17;

    private final byte[] bytes = stream();
    private final Sum sink = new Sum();
    private WireDecoder decoder = decoder();
    private int at;
    private long arrivalNanos;

    /** Bytes decoded a second. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Rate {
        public double megabytes;
    }

    private static final class Sum implements FrameSink {
        private float last;

        @Override
        public void samples(long firstSample, float[][] planar, int count) {
            last = planar[CHANNELS - 1][count - 1];
        }

        @Override
        public void message(SourceEvent.Kind kind, String text) {}
    }

    private static WireDecoder decoder() {
        float[] scales = new float[CHANNELS];
        Arrays.fill(scales, (float) OpenTmrEmulator.MICROVOLTS_PER_COUNT);
        return new WireDecoder(new DataFormat(SampleFormat.I24, RATE_HZ, new int[CHANNELS], scales), new Tally());
    }

    private static byte[] stream() {
        List<Channel> channels = new ArrayList<>();
        for (int c = 0; c < CHANNELS; c++) {
            channels.add(new Channel("EMG " + c, Channel.MICROVOLTS, Channel.Kind.RAW));
        }
        OpenTmrEmulator board = new OpenTmrEmulator(
                new ChannelLayout(channels, RATE_HZ),
                SampleFormat.I24,
                OpenTmrEmulator.MICROVOLTS_PER_COUNT,
                0,
                Clock.system());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] start = HexFormat.of().parseHex("03040604019db600");
        board.receive(start, 0, start.length, out);
        SplittableRandom random = Seed.DEFAULT.stream("benchmark", 0);
        float[][] samples = new float[CHANNELS][64];
        for (int block = 0; block < SAMPLES / 64; block++) {
            for (float[] channel : samples) {
                for (int i = 0; i < channel.length; i++) {
                    channel[i] = (float) (100 * (random.nextDouble() * 2 - 1));
                }
            }
            board.send(samples, 0, 64, out);
        }
        return out.toByteArray();
    }

    @Setup
    public void check() {
        if (bytes.length < SAMPLES * CHANNELS * 3) {
            throw new IllegalStateException("the board did not stream, only " + bytes.length + " bytes");
        }
    }

    @Benchmark
    public float decode(Rate rate) {
        int count = Math.min(PIECE, bytes.length - at);
        decoder.decode(bytes, at, count, arrivalNanos, sink);
        at += count;
        arrivalNanos += 10_000_000;
        if (at == bytes.length) {
            at = 0;
            decoder = decoder();
        }
        rate.megabytes += count * 1e-6;
        return sink.last;
    }
}
