package org.opentmr.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.opentmr.control.ActivityRange;
import org.opentmr.control.ControlSpec;
import org.opentmr.control.MajorityVote;
import org.opentmr.control.Rejection;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Channel;
import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.Recording;
import org.opentmr.tuning.Comparison;
import org.opentmr.tuning.DecisionTrack;
import org.opentmr.tuning.PatternSettings;
import org.opentmr.tuning.SessionEvidence;
import org.opentmr.tuning.Settings;
import org.opentmr.tuning.WhatIf;

/**
 * Other settings tried on an hour of recorded decisions, one every 25 ms, of ten motions, on one thread. The evidence is
 * drawn at random: contractions of 3 s between rests of 2 s, four decisions of five right, confidences from 0.3 to 1.
 */
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Thread)
public class WhatIfBenchmark {

    private static final int DECISIONS = 144_000;
    private static final int HOP = 5;
    private static final double RATE_HZ = 200;
    private static final int MOTIONS = 10;
    private static final int CONTRACTION = 120;
    private static final int REST = 80;

    private WhatIf present = new WhatIf(evidence(), settings(0.5));
    private Settings higher = settings(0.5);
    private DecisionTrack track = new DecisionTrack(0);

    @Setup
    public void turn() {
        present = new WhatIf(evidence(), settings(0.5));
        higher = present.settings().with(present.settings().parameter("motion-3.rejection"), 0.8);
        track = new DecisionTrack(DECISIONS);
    }

    private static MotionSet motions() {
        return new MotionSet(IntStream.range(0, MOTIONS)
                .mapToObj(k -> k == 0 ? Motion.REST : Motion.named("motion " + k))
                .toList());
    }

    private static PatternSettings settings(double threshold) {
        List<ActivityRange> ranges = IntStream.range(0, MOTIONS)
                .mapToObj(k -> new ActivityRange(10, 100))
                .toList();
        ControlSpec control = ControlSpec.DEFAULT
                .withRejection(Rejection.DEFAULT.withThreshold(threshold))
                .withVote(new MajorityVote(5, MajorityVote.RejectedVotes.AS_REST));
        return new PatternSettings(motions(), control, ranges, "µV");
    }

    private static SessionEvidence evidence() {
        SplittableRandom random = new SplittableRandom(1);
        PatternSettings settings = settings(0.5);
        List<Annotation> annotations = new ArrayList<>();
        long[] end = new long[DECISIONS];
        int[] annotation = new int[DECISIONS];
        boolean[] inside = new boolean[DECISIONS];
        double[][] posterior = new double[DECISIONS][MOTIONS];
        double[] activity = new double[DECISIONS];
        int truth = 0;
        for (int d = 0; d < DECISIONS; d++) {
            int phase = d % (CONTRACTION + REST);
            if (phase == 0 || phase == CONTRACTION) {
                truth = phase == 0 ? 1 + random.nextInt(MOTIONS - 1) : 0;
                int length = Math.min(DECISIONS - d, phase == 0 ? CONTRACTION : REST);
                annotations.add(new Annotation(
                        (long) d * HOP,
                        (long) length * HOP,
                        motions().get(truth).fileName()));
            }
            end[d] = (d + 1L) * HOP;
            annotation[d] = annotations.size() - 1;
            inside[d] = (phase < CONTRACTION ? phase : phase - CONTRACTION) >= 7;
            int winner = random.nextInt(5) > 0 ? truth : random.nextInt(MOTIONS);
            double confidence = 0.3 + 0.7 * random.nextDouble();
            Arrays.fill(posterior[d], (1 - confidence) / (MOTIONS - 1));
            posterior[d][winner] = confidence;
            activity[d] = 130 * random.nextDouble();
        }
        Recording recording = new Recording(
                "an hour",
                "01",
                "",
                new ChannelLayout(List.of(new Channel("EMG1", Channel.MICROVOLTS, Channel.Kind.RAW)), RATE_HZ),
                new double[1][DECISIONS * HOP],
                annotations,
                List.of());
        return new SessionEvidence(
                recording,
                new DecoderSpec(
                        DecoderSpec.SCHEMA_VERSION, List.of(), true, 0.2, 0.025, "TD4(8)", "LDA", settings.control()),
                motions(),
                settings.ranges(),
                "drawn at random",
                end,
                annotation,
                inside,
                new boolean[DECISIONS],
                posterior,
                activity,
                new double[DECISIONS],
                new boolean[DECISIONS]);
    }

    /** Replay, outcome, Motion test and changed moments, as a person who moves one threshold waits for it. */
    @Benchmark
    public Comparison oneThreshold() {
        return present.compare(higher);
    }

    /** The replay alone. */
    @Benchmark
    public DecisionTrack replay() {
        higher.replay(present.evidence(), track);
        return track;
    }
}
