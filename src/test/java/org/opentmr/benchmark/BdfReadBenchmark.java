package org.opentmr.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.opentmr.recording.edf.EdfChannel;
import org.opentmr.recording.edf.EdfFormat;
import org.opentmr.recording.edf.EdfRecording;
import org.opentmr.recording.edf.EdfSpec;
import org.opentmr.recording.edf.EdfWriter;

/**
 * Opens a BDF+ file of five minutes, 16 channels at 2000 Hz, 29 MB, and reads it into arrays that exist, one thread.
 * {@code megabytes} counts a million bytes of the file; the file lies in the page cache.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class BdfReadBenchmark {

    private static final int CHANNELS = 16;
    private static final int RATE_HZ = 2000;
    private static final int SAMPLES = 300 * RATE_HZ;

    private final double[][] samples = new double[CHANNELS][SAMPLES];
    private Path file = Path.of("");
    private double fileMegabytes;

    /** Counts bytes beside files. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Volume {
        public double megabytes;
    }

    @Setup(Level.Trial)
    public void write() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        for (double[] channel : samples) {
            for (int i = 0; i < SAMPLES; i++) {
                channel[i] = 1000 * (random.nextDouble() - 0.5);
            }
        }
        file = Files.createTempDirectory("opentmr").resolve("benchmark.bdf");
        EdfSpec spec = new EdfSpec(
                EdfFormat.BDF,
                RATE_HZ,
                IntStream.range(0, CHANNELS)
                        .mapToObj(c -> new EdfChannel("EMG" + c, "uV", -500, 500))
                        .toList(),
                EdfSpec.USUAL_ANNOTATION_BYTES);
        try (EdfWriter writer = EdfWriter.create(file, spec)) {
            writer.append(samples, 0, SAMPLES);
        }
        fileMegabytes = Files.size(file) / 1e6;
    }

    @TearDown(Level.Trial)
    public void delete() throws IOException {
        Files.delete(file);
        Files.delete(file.resolveSibling("").toAbsolutePath());
    }

    @Benchmark
    public double openAndReadAll(Volume volume) throws IOException {
        try (EdfRecording recording = EdfRecording.open(file)) {
            recording.read(0, SAMPLES, samples, 0);
        }
        volume.megabytes += fileMegabytes;
        return samples[CHANNELS - 1][SAMPLES - 1];
    }
}
