package org.opentmr.benchmark;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.opentmr.classifier.Scorer;
import org.opentmr.control.Command;
import org.opentmr.control.ControlSpec;
import org.opentmr.decoder.Decoder;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.DefaultDecoder;
import org.opentmr.decoder.Phase;
import org.opentmr.decoder.TestProvenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.WindowCutter;
import org.opentmr.decoder.WindowTable;
import org.opentmr.feature.FeatureStream;
import org.opentmr.fixture.PersonSpec;
import org.opentmr.fixture.SessionConditions;
import org.opentmr.fixture.SessionProtocol;
import org.opentmr.fixture.SyntheticSession;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;
import org.opentmr.signal.Seed;

/**
 * Time of one increment of 25 ms, from its samples to the decision over the last 200 ms, on one thread; trained and run on
 * a simulated session.
 */
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecoderBenchmark {

    private static final double MAINS_HZ = 50;

    /** A session, a decoder trained on it, and where the stream stands. */
    static class Run {
        private final TrainedDecoder trained;
        private final double[][] samples;
        private final int hop;
        private int from;

        Run(String channelsRateMotions, boolean usual) {
            Recording session = session(channelsRateMotions);
            ChannelLayout layout = session.layout();
            DecoderSpec spec = usual ? DefaultDecoder.spec(layout, Optional.of(MAINS_HZ), false) : hudgins(layout);
            WindowTable table = new WindowCutter(spec, Phase.CAUSAL, Clock.system()).cut(session);
            trained = new DecoderTraining(spec, layout).add(table, a -> true).train(TestProvenance.NONE);
            samples = session.samples();
            hop = spec.windowShape(layout).hop();
        }

        private static Recording session(String channelsRateMotions) {
            int[] numbers = List.of(channelsRateMotions.split(" ", -1)).stream()
                    .mapToInt(Integer::parseInt)
                    .toArray();
            List<Motion> motions = IntStream.range(0, numbers[2])
                    .mapToObj(k -> k == 0 ? Motion.REST : Motion.named("motion " + k))
                    .toList();
            return new SyntheticSession(
                            new PersonSpec(Seed.DEFAULT, numbers[0], numbers[1], 120, 4, 0.2),
                            new SessionConditions(1, 0, 3, MAINS_HZ),
                            new SessionProtocol(new MotionSet(motions), 3, 1, 0.5))
                    .make("01", "01");
        }

        private static DecoderSpec hudgins(ChannelLayout layout) {
            return new DecoderSpec(
                    DecoderSpec.SCHEMA_VERSION,
                    DefaultDecoder.standardFilters(layout, Optional.of(MAINS_HZ)),
                    true,
                    0.2,
                    0.025,
                    "TD4(8)",
                    "LDA",
                    ControlSpec.DEFAULT);
        }

        /** Where the next increment starts. */
        int next() {
            int start = from + hop > samples[0].length ? 0 : from;
            from = start + hop;
            return start;
        }
    }

    /** Features of Hudgins, Parker and Scott (1993) and linear discriminant analysis. */
    @State(Scope.Thread)
    public static class Hudgins {

        @Param({"8 200 8", "8 1000 8"})
        public String channelsRateMotions = "";

        private final double[] posterior = new double[8];
        private double[] features = new double[0];
        private Run run;
        private Decoder decoder;
        private FeatureStream stream;
        private Scorer scorer;

        @Setup
        public void train() {
            run = new Run(channelsRateMotions, false);
            decoder = new Decoder(run.trained);
            DecoderSpec spec = run.trained.spec();
            stream = new FeatureStream(spec.featureSet(), spec.windowShape(run.trained.layout()));
            features = new double[stream.size()];
            scorer = run.trained.model().newScorer();
        }
    }

    /** The default decoder. */
    @State(Scope.Thread)
    public static class Default {

        @Param({"8 1000 11", "10 1000 11", "8 200 22"})
        public String channelsRateMotions = "";

        private Run run;
        private Decoder decoder;

        @Setup
        public void train() {
            run = new Run(channelsRateMotions, true);
            decoder = new Decoder(run.trained);
        }
    }

    /** Features and posterior alone, of a signal that is filtered already. */
    @Benchmark
    public double[] hudginsFeaturesAndPosterior(Hudgins state) {
        state.stream.push(state.run.samples, state.run.next(), state.run.hop);
        if (state.stream.ready()) {
            state.stream.read(state.features);
            state.scorer.score(state.features, state.posterior);
        }
        return state.posterior;
    }

    /** Filters, features, posterior and control. */
    @Benchmark
    public Command hudginsDecoder(Hudgins state) {
        state.decoder.push(state.run.samples, state.run.next(), state.run.hop);
        return state.decoder.command();
    }

    /** Filters, features, posterior and control. */
    @Benchmark
    public Command defaultDecoder(Default state) {
        state.decoder.push(state.run.samples, state.run.next(), state.run.hop);
        return state.decoder.command();
    }
}
