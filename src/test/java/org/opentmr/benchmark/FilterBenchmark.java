package org.opentmr.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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
import org.opentmr.filter.FilterBank;
import org.opentmr.filter.FilterSpec;
import org.opentmr.filter.FilterSpec.HighPass;
import org.opentmr.filter.FilterSpec.Notch;
import org.opentmr.signal.Seed;

/** One hop of the front end: 8 channels × 25 samples at 1000 Hz through five sections a channel. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FilterBenchmark {

    private static final int CHANNELS = 8;
    private static final int HOP = 25;

    private final double[][] source = new double[CHANNELS][HOP];
    private final double[][] samples = new double[CHANNELS][HOP];
    private final double[][] silence = new double[CHANNELS][HOP];
    private final FilterBank bank = bank();
    private final FilterBank silent = bank();

    private static FilterBank bank() {
        return new FilterBank(FilterSpec.cascade(List.of(new HighPass(4, 20), new Notch(50, 30, 3)), 1000), CHANNELS);
    }

    @Setup
    public void fill() {
        SplittableRandom random = Seed.DEFAULT.stream("benchmark", 0);
        for (double[] channel : source) {
            for (int i = 0; i < HOP; i++) {
                channel[i] = 80 * (random.nextDouble() * 2 - 1);
            }
        }
        copy();
        silent.run(samples, 0, HOP);
    }

    /** Includes the copy of the samples, which are filtered in place. */
    @Benchmark
    public double[][] signal() {
        copy();
        bank.run(samples, 0, HOP);
        return samples;
    }

    /** A dead channel after a burst: must cost what a signal costs. */
    @Benchmark
    public double[][] silenceAfterABurst() {
        for (double[] channel : silence) {
            Arrays.fill(channel, 0);
        }
        silent.run(silence, 0, HOP);
        return silence;
    }

    private void copy() {
        for (int channel = 0; channel < CHANNELS; channel++) {
            System.arraycopy(source[channel], 0, samples[channel], 0, HOP);
        }
    }
}
