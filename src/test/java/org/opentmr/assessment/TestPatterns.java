package org.opentmr.assessment;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.opentmr.classifier.TrainingSet;
import org.opentmr.motion.MotionSet;
import org.opentmr.signal.Seed;

/** Feature vectors made up for tests. */
public final class TestPatterns {

    private TestPatterns() {}

    /**
     * Normal clouds of standard deviation 1, four repetitions of 40 windows a motion; the centres lie on a sphere of the
     * radius given.
     */
    public static TrainingSet clouds(
            MotionSet motions, int dimensions, double radius, double repetitionSpread, Seed seed) {
        int repetitions = 4;
        int windows = 40;
        int total = motions.size() * repetitions * windows;
        double[][] features = new double[total][dimensions];
        int[] labels = new int[total];
        int[] numbers = new int[total];
        SplittableRandom random = seed.stream("clouds", dimensions);
        int at = 0;
        for (int motion = 0; motion < motions.size(); motion++) {
            double[] centre = normals(random, dimensions);
            double length = Math.sqrt(Arrays.stream(centre).map(x -> x * x).sum());
            for (int repetition = 1; repetition <= repetitions; repetition++) {
                double[] shift = normals(random, dimensions);
                for (int window = 0; window < windows; window++) {
                    double[] noise = normals(random, dimensions);
                    for (int d = 0; d < dimensions; d++) {
                        features[at][d] = radius * centre[d] / length + repetitionSpread * shift[d] + noise[d];
                    }
                    labels[at] = motion;
                    numbers[at++] = repetition;
                }
            }
        }
        return new TrainingSet(features, labels, numbers, motions);
    }

    private static double[] normals(SplittableRandom random, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
        }
        return values;
    }
}
