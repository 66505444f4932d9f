package org.opentmr.decoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.opentmr.classifier.RidgeRegression;
import org.opentmr.classifier.Trainer;
import org.opentmr.classifier.Trainers;
import org.opentmr.classifier.TrainingException;
import org.opentmr.classifier.TrainingSet;
import org.opentmr.control.ActivityRange;
import org.opentmr.control.direct.DirectSpec;
import org.opentmr.control.direct.DirectTraining;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

/** Trains each {@link Strategy} on the same windows. */
final class StrategyTraining {

    private final TrainingSet set;
    private final double[] strengths;

    /**
     * @param strengths per window, of the contraction
     */
    StrategyTraining(TrainingSet set, double[] strengths) {
        this.set = set;
        this.strengths = strengths;
    }

    TrainedStrategy train(Strategy strategy) {
        if (strategy instanceof Strategy.PatternRecognition pattern) {
            return pattern(Trainers.named(pattern.classifier()), set);
        }
        if (strategy instanceof Strategy.Direct direct) {
            DirectSpec sites = DirectTraining.derive(direct.settings(), set.features(), set.labels(), set.motions());
            return new TrainedStrategy.Direct(sites, withCombinations(sites.motions().motions()));
        }
        if (strategy instanceof Strategy.Parallel parallel) {
            return parallel(Trainers.named(parallel.classifier()));
        }
        return regression();
    }

    private TrainedStrategy.Pattern pattern(Trainer trainer, TrainingSet windows) {
        return new TrainedStrategy.Pattern(
                trainer.train(windows),
                ActivityRange.fit(
                        strengths, windows.labels(), windows.motions().size()));
    }

    /** Rest, these motions, and the recorded motions that are combinations of them. */
    private MotionSet withCombinations(List<Motion> single) {
        Set<Motion> all = new LinkedHashSet<>(List.of(Motion.REST));
        all.addAll(single);
        set.motions().motions().stream()
                .filter(motion -> motion.parts().size() > 1 && single.containsAll(motion.parts()))
                .forEach(all::add);
        return new MotionSet(List.copyOf(all));
    }

    private TrainedStrategy.Parallel parallel(Trainer trainer) {
        List<List<Motion>> joints = Joints.of(set.motions());
        if (joints.isEmpty()) {
            throw new TrainingException("parallel classifiers need at least one motion besides rest, got " + set.motions());
        }
        List<TrainedStrategy.Pattern> trained = new ArrayList<>();
        for (List<Motion> motions : joints) {
            List<Motion> known = new ArrayList<>(List.of(Motion.REST));
            known.addAll(motions);
            MotionSet own = new MotionSet(known);
            int[] meaning = set.motions().motions().stream()
                    .mapToInt(motion -> motion.parts().stream()
                            .mapToInt(own::indexOf)
                            .filter(index -> index > 0)
                            .findFirst()
                            .orElse(0))
                    .toArray();
            int[] labels = Arrays.stream(set.labels()).map(label -> meaning[label]).toArray();
            trained.add(pattern(trainer, new TrainingSet(set.features(), labels, set.repetitions(), own)));
        }
        List<Motion> single = joints.stream().flatMap(List::stream).toList();
        return new TrainedStrategy.Parallel(trained, withCombinations(single));
    }

    private TrainedStrategy.Regression regression() {
        List<AxisMotions> axes = AxisMotions.find(set.motions(), set.labels(), strengths);
        if (axes.isEmpty()) {
            throw new TrainingException("regression needs at least one motion besides rest, got " + set.motions());
        }
        double[][] targets = new double[set.windows()][axes.size()];
        for (int w = 0; w < targets.length; w++) {
            for (int a = 0; a < axes.size(); a++) {
                targets[w][a] = axes.get(a).target(set.motions().get(set.labels()[w]), strengths[w]);
            }
        }
        List<Motion> single = axes.stream()
                .flatMap(axis -> Stream.concat(axis.forwards().stream(), axis.backwards().stream()))
                .toList();
        return new TrainedStrategy.Regression(
                RidgeRegression.train(set.features(), targets, set.repetitions()), axes, withCombinations(single));
    }
}
