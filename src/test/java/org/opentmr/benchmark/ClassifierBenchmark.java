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
import org.opentmr.classifier.Model;
import org.opentmr.classifier.Samples;
import org.opentmr.classifier.Scorer;
import org.opentmr.classifier.Trainers;
import org.opentmr.classifier.TrainingSet;

/** Time of one posterior, and of training. */
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ClassifierBenchmark {

    /** A trained classifier and a window to score. */
    @State(Scope.Thread)
    public static class Scoring {

        @Param({
            "LDA 32 8",
            "TEMPERED(LDA) 32 8",
            "RDA(0.8,0.02) 60 11",
            "QDA(0.01) 60 11",
            "PROJECTED(10,QDA(0.01)) 60 11",
            "NB 60 11",
            "KNN(5) 60 11",
            "SVM(1) 60 11",
            "RF(100) 60 11",
            "GB(100,3,0.1,0.1) 60 11",
            "MLP(64,0.01) 60 11",
            "FUSION(16) 220 11"
        })
        public String classifierFeaturesMotions = "";

        private final double[] posterior = new double[11];
        private Scorer scorer = (features, posteriors) -> {};
        private double[] window = new double[0];

        @Setup
        public void train() {
            String[] parts = classifierFeaturesMotions.split(" ", -1);
            TrainingSet set = Samples.gaussian(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), 4, 23);
            Model model = Trainers.named(parts[0]).train(set);
            scorer = model.newScorer();
            window = set.features()[7];
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public double[] score(Scoring state) {
        state.scorer.score(state.window, state.posterior);
        return state.posterior;
    }

    /** 1012 windows of 60 features, 11 motions, 4 repetitions. */
    @State(Scope.Thread)
    public static class Training {

        @Param({
            "LDA",
            "LDA(LW)",
            "RDA(0.8,0.02)",
            "RDA",
            "TEMPERED(RDA)",
            "SVM(1)",
            "RF(100)",
            "GB(100,3,0.1,0.1)",
            "MLP(64,0.01)",
            "FUSION(16)"
        })
        public String classifier = "";

        private final TrainingSet set = Samples.gaussian(11, 60, 4, 23);
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Model train(Training state) {
        return Trainers.named(state.classifier).train(state.set);
    }

    /** 3520 windows of 340 features, 11 motions, 4 repetitions: what the default decoder makes of ten channels. */
    @State(Scope.Thread)
    public static class LargeTraining {

        private final TrainingSet set = Samples.gaussian(11, 340, 4, 80);
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Model trainDefault(LargeTraining state) {
        return Trainers.fusion(20).train(state.set);
    }
}
