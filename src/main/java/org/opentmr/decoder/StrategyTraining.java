package org.opentmr.decoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opentmr.classifier.RidgeRegression;
import org.opentmr.classifier.Trainer;
import org.opentmr.classifier.Trainers;
import org.opentmr.classifier.TrainingException;
import org.opentmr.classifier.TrainingSet;
import org.opentmr.control.ActivityRange;
import org.opentmr.control.direct.DirectSpec;
import org.opentmr.control.direct.DirectTraining;
import org.opentmr.motion.DegreeOfFreedom.Direction;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

/** Trains each {@link Strategy} on the same windows. */
final class StrategyTraining {

    /** A quarter of the training windows of a motion count as a firm contraction. */
    private static final double FIRM_QUANTILE = 0.75;

    /** Where rest was not recorded, the calmest tenth of all windows stands for it. */
    private static final double CALM_QUANTILE = 0.1;

    private static final double MEDIAN = 0.5;

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

    /** The single motions that were recorded, alone or in a combination, by joint; one that drives no known axis is one. */
    private Map<Object, List<Motion>> joints() {
        Map<Object, Set<Motion>> joints = new LinkedHashMap<>();
        for (Motion motion : set.motions().motions()) {
            for (Motion part : motion.parts()) {
                if (!part.isRest()) {
                    Object joint = part.drives().isEmpty()
                            ? part
                            : part.drives().get(0).axis();
                    joints.computeIfAbsent(joint, any -> new LinkedHashSet<>()).add(part);
                }
            }
        }
        Map<Object, List<Motion>> found = new LinkedHashMap<>();
        joints.forEach((joint, motions) -> found.put(joint, List.copyOf(motions)));
        return found;
    }

    private TrainedStrategy.Parallel parallel(Trainer trainer) {
        Map<Object, List<Motion>> joints = joints();
        if (joints.isEmpty()) {
            throw new TrainingException("parallel classifiers need at least one motion besides rest, got " + set.motions());
        }
        List<TrainedStrategy.Pattern> trained = new ArrayList<>();
        for (List<Motion> motions : joints.values()) {
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
        List<Motion> single = joints.values().stream().flatMap(List::stream).toList();
        return new TrainedStrategy.Parallel(trained, withCombinations(single));
    }

    private TrainedStrategy.Regression regression() {
        double calm = set.motions().restIndex() == MotionSet.NONE
                ? quantile(any -> true, CALM_QUANTILE)
                : quantile(Motion::isRest, MEDIAN);
        List<AxisMotions> axes = new ArrayList<>();
        joints().forEach((joint, motions) -> axes.add(axis(motions, calm)));
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

    /** A speed has two signs: of several motions in one direction it stands for the first. */
    private AxisMotions axis(List<Motion> motions, double calm) {
        Optional<Motion> forwards = towards(motions, Direction.POSITIVE);
        Optional<Motion> backwards = towards(motions, Direction.NEGATIVE);
        String name = Stream.concat(forwards.stream(), backwards.stream())
                .map(Motion::name)
                .collect(Collectors.joining(" / "));
        return new AxisMotions(name, forwards, backwards, calm, firm(forwards, calm), firm(backwards, calm));
    }

    private static Optional<Motion> towards(List<Motion> motions, Direction direction) {
        return motions.stream()
                .filter(motion -> motion.drives().isEmpty()
                        ? direction == Direction.POSITIVE
                        : motion.drives().get(0).direction() == direction)
                .findFirst();
    }

    private double firm(Optional<Motion> motion, double calm) {
        return motion.map(each -> quantile(other -> other.parts().contains(each), FIRM_QUANTILE)).orElse(calm);
    }

    private double quantile(Predicate<Motion> wanted, double share) {
        double[] sorted = IntStream.range(0, strengths.length)
                .filter(w -> wanted.test(set.motions().get(set.labels()[w])))
                .mapToDouble(w -> strengths[w])
                .sorted()
                .toArray();
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
