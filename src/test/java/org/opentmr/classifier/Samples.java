package org.opentmr.classifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Seed;

/** Synthetic training sets: Gaussian motions with correlated features of unlike scale, which drift between repetitions. */
public final class Samples {

    private static final List<String> NAMES = List.of(
            "rest",
            "hand close",
            "hand open",
            "pronation",
            "supination",
            "wrist flexion",
            "wrist extension",
            "elbow flexion",
            "elbow extension",
            "radial deviation",
            "ulnar deviation");

    private Samples() {}

    static MotionSet motions(int count) {
        return new MotionSet(NAMES.subList(0, count).stream().map(Motion::named).toList());
    }

    /** {@code perRepetition} windows of every motion in every repetition. */
    public static TrainingSet gaussian(int motions, int dimensions, int repetitions, int perRepetition) {
        SplittableRandom random = Seed.DEFAULT.stream("classifier samples", dimensions);
        double[][] mixing = normal(random, dimensions, dimensions);
        double[][] centres = normal(random, motions, dimensions);
        List<double[]> features = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int r = 0; r < repetitions; r++) {
            for (int k = 0; k < motions; k++) {
                double[] drift = normal(random, 1, dimensions)[0];
                for (int i = 0; i < perRepetition; i++) {
                    double[] noise = normal(random, 1, dimensions)[0];
                    double[] window = new double[dimensions];
                    for (int j = 0; j < dimensions; j++) {
                        double correlated = noise[j] * (1 + 0.3 * (k % 3)) + 0.5 * noise[(j + k) % dimensions];
                        window[j] =
                                Math.pow(10, j % 4) * (2 * centres[k][j] + 0.5 * drift[j] + correlated + mixing[0][j]);
                    }
                    features.add(window);
                    labels.add(k);
                    numbers.add(r + 1);
                }
            }
        }
        return new TrainingSet(
                features.toArray(double[][]::new), integers(labels), integers(numbers), motions(motions));
    }

    /** All windows of one repetition. */
    static TrainingSet of(double[][] features, int... labels) {
        int[] repetitions = new int[labels.length];
        Arrays.fill(repetitions, 1);
        int motions = Arrays.stream(labels).max().orElse(0) + 1;
        return new TrainingSet(features, labels, repetitions, motions(motions));
    }

    static double[] posterior(Model model, double[] features) {
        double[] posterior = new double[model.motions().size()];
        model.newScorer().score(features, posterior);
        return posterior;
    }

    static double[] discriminants(Model model, double[] features) {
        double[] discriminants = new double[model.motions().size()];
        model.newScorer().discriminate(features, discriminants);
        return discriminants;
    }

    static int largest(double[] values) {
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            best = values[k] > values[best] ? k : best;
        }
        return best;
    }

    private static double[][] normal(SplittableRandom random, int rows, int columns) {
        double[][] values = new double[rows][columns];
        for (double[] row : values) {
            for (int j = 0; j < columns; j++) {
                row[j] =
                        Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
            }
        }
        return values;
    }

    private static int[] integers(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
