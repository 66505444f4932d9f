package org.opentmr.classifier;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opentmr.classifier.network.Network;
import org.opentmr.classifier.tree.Tree;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

/**
 * A training set in an order of its own: motions by name, windows by motion, repetition and features. What is drawn at
 * random, and how sums are rounded, then depends on what was recorded and not on the order in which it came.
 *
 * @param set the same windows and motions
 * @param place per motion of the set it was made from, its index in {@code set}
 */
record CanonicalSet(TrainingSet set, int[] place) {

    static CanonicalSet of(TrainingSet set) {
        MotionSet motions = set.motions();
        MotionSet sorted = new MotionSet(motions.motions().stream()
                .sorted(Comparator.comparing(Motion::name))
                .toList());
        int[] place = motions.motions().stream().mapToInt(sorted::indexOf).toArray();
        int[] order = IntStream.range(0, set.windows())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> place[set.labels()[i]])
                        .thenComparingInt(i -> set.repetitions()[i])
                        .thenComparing(i -> set.features()[i], Arrays::compare))
                .mapToInt(Integer::intValue)
                .toArray();
        TrainingSet ordered = set.subset(order);
        int[] labels =
                Arrays.stream(ordered.labels()).map(label -> place[label]).toArray();
        return new CanonicalSet(new TrainingSet(ordered.features(), labels, ordered.repetitions(), sorted), place);
    }

    /** What stands in the order of {@code set}, in that of the set it was made from. */
    double[] back(double[] perMotion) {
        return Arrays.stream(place).mapToDouble(k -> perMotion[k]).toArray();
    }

    /** What stands in the order of {@code set}, in that of the set it was made from. */
    <T> Stream<T> back(List<T> perMotion) {
        return Arrays.stream(place).mapToObj(perMotion::get);
    }

    /** A tree of one output per motion of {@code set}, its outputs in the order of the set it was made from. */
    Tree back(Tree tree) {
        double[] values = new double[tree.values().length];
        for (int leaf = 0; leaf < values.length; leaf += place.length) {
            for (int k = 0; k < place.length; k++) {
                values[leaf + k] = tree.values()[leaf + place[k]];
            }
        }
        return new Tree(tree.outputs(), tree.features(), tree.thresholds(), tree.next(), values);
    }

    /** A network of one output per motion of {@code set}, its outputs in the order of the set it was made from. */
    Network back(Network network) {
        int[] sizes = network.sizes();
        int outputs = place.length;
        double[] weights = network.weights().clone();
        int first = weights.length - (sizes[sizes.length - 2] + 1) * outputs;
        for (int row = first; row < weights.length; row += outputs) {
            for (int k = 0; k < outputs; k++) {
                weights[row + k] = network.weights()[row + place[k]];
            }
        }
        return new Network(sizes, weights);
    }
}
