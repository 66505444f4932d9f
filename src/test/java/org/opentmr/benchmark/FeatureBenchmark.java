package org.opentmr.benchmark;

import java.util.SplittableRandom;
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
import org.opentmr.feature.FeatureStream;
import org.opentmr.feature.Features;
import org.opentmr.feature.WindowShape;

/** Time of one hop, from its new samples to the features of its window, on one thread. */
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FeatureBenchmark {

    /** A stream that is fed one hop after another out of ten seconds of noise of 80 µV. */
    static class Feed {
        private final double[][] samples;
        private final double[] features;
        private final FeatureStream stream;
        private final int hop;
        private int from;

        Feed(String features, WindowShape shape) {
            SplittableRandom random = new SplittableRandom(1);
            hop = shape.hop();
            int length = (int) (10 * shape.rateHz()) / hop * hop;
            samples = new double[shape.channels()][length];
            for (double[] channel : samples) {
                for (int i = 0; i < length; i++) {
                    channel[i] = 80 * random.nextGaussian();
                }
            }
            stream = new FeatureStream(Features.named(features), shape);
            this.features = new double[stream.size()];
        }

        double[] next() {
            int taken = stream.push(samples, from, hop);
            from = from + taken == samples[0].length ? 0 : from + taken;
            if (stream.ready()) {
                stream.read(features);
            }
            return features;
        }
    }

    /** Ten channels at 1 kHz, 200 ms windows every 50 ms. */
    @State(Scope.Thread)
    public static class Throughput {

        @Param({"TD4(8)", "HTD", "LS4", "LS9", "TDPSD", "KTDPSD", "AR(6)", "ARYW(6)"})
        public String features = "";

        Feed feed;

        @Setup
        public void prepare() {
            feed = new Feed(features, WindowShape.ofSeconds(10, 0.2, 0.05, 1000));
        }
    }

    /** Eight channels, 200 ms windows every 25 ms. */
    @State(Scope.Thread)
    public static class Latency {

        @Param({"200", "1000"})
        public int rateHz;

        Feed feed;

        @Setup
        public void prepare() {
            feed = new Feed("TD4(8)", WindowShape.ofSeconds(8, 0.2, 0.025, rateHz));
        }
    }

    @Benchmark
    public double[] throughput(Throughput state) {
        return state.feed.next();
    }

    @Benchmark
    public double[] hopOfTd4(Latency state) {
        return state.feed.next();
    }
}
