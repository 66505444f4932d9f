package org.opentmr.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.opentmr.feature.Extractor;
import org.opentmr.feature.Feature;
import org.opentmr.feature.Features;
import org.opentmr.feature.WindowShape;
import org.opentmr.feature.spectral.Driver;

/** One hop and the window that it completes, of 10 channels and 200 samples. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class SpectralBenchmark {

    private static final int CHANNELS = 10;
    private static final int SAMPLES = 200;

    @Param({
        "LCOV", "LCOVD", "LCOVA", "LOGTD", "LOGRMS", "LOGMSR", "LOGLS", "LOGBAND", "PATTERN", "MDF", "WENG", "SAMPEN",
        "FUZZYEN"
    })
    public String feature;

    @Param({"25", "50"})
    public int hop;

    private double[][] samples;
    private Extractor extractor;
    private double[] out;
    private int from;

    @Setup
    public void prepare() {
        WindowShape shape = new WindowShape(CHANNELS, SAMPLES, hop, 1000);
        Feature made = Features.named(feature);
        samples = Driver.noise(CHANNELS, 4 * SAMPLES);
        extractor = made.newExtractor(shape);
        out = new double[made.size(shape)];
        for (from = 0; from < SAMPLES; from += hop) {
            extractor.hop(samples, from, hop);
        }
    }

    @Benchmark
    public double[] hopAndWindow() {
        extractor.hop(samples, from, hop);
        from += hop;
        extractor.window(samples, from - SAMPLES, out, 0);
        if (from == samples[0].length) {
            from = SAMPLES;
        }
        return out;
    }
}
