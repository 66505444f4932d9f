package org.opentmr.classifier;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

/**
 * Labelled feature vectors.
 *
 * @param features {@code [window][feature]}; not copied, not to be changed
 * @param labels per window, the index of its motion in {@code motions}
 * @param repetitions per window, the number of the repetition it was cut from: what belongs together is never split
 *     between training and validation
 * @param motions the classes
 */
public record TrainingSet(double[][] features, int[] labels, int[] repetitions, MotionSet motions) {

    public TrainingSet {
        if (features.length == 0) {
            throw new IllegalArgumentException("a training set needs at least one window");
        }
        if (labels.length != features.length || repetitions.length != features.length) {
            throw new IllegalArgumentException("a training set needs one label and one repetition per window, got "
                    + features.length + " windows, " + labels.length + " labels, " + repetitions.length
                    + " repetitions");
        }
        for (int i = 0; i < features.length; i++) {
            if (features[i].length != features[0].length) {
                throw new IllegalArgumentException(
                        "window " + i + " has " + features[i].length + " features, window 0 has " + features[0].length);
            }
            if (labels[i] < 0 || labels[i] >= motions.size()) {
                throw new IllegalArgumentException(
                        "window " + i + " has label " + labels[i] + ", there are " + motions.size() + " motions");
            }
        }
    }

    public int windows() {
        return features.length;
    }

    /** Numbers per window. */
    public int dimensions() {
        return features[0].length;
    }

    /** Windows per motion. */
    public int[] counts() {
        int[] counts = new int[motions.size()];
        for (int label : labels) {
            counts[label]++;
        }
        return counts;
    }

    /** The windows named, in that order, with the same motions. */
    public TrainingSet subset(int[] windows) {
        return new TrainingSet(
                Arrays.stream(windows).mapToObj(i -> features[i]).toArray(double[][]::new),
                Arrays.stream(windows).map(i -> labels[i]).toArray(),
                Arrays.stream(windows).map(i -> repetitions[i]).toArray(),
                motions);
    }

    /** The features {@code from .. to} (exclusive) of every window. */
    public TrainingSet slice(int from, int to) {
        if (from < 0 || to <= from || to > dimensions()) {
            throw new IllegalArgumentException(
                    "features " + from + " to " + to + " are not a part of " + dimensions() + " features");
        }
        return withFeatures(Arrays.stream(features)
                .map(row -> Arrays.copyOfRange(row, from, to))
                .toArray(double[][]::new));
    }

    /** Other features of the same windows. */
    TrainingSet withFeatures(double[][] others) {
        return new TrainingSet(others, labels, repetitions, motions);
    }

    /** The windows of the motions {@code kept} (indices, ascending), which become the whole motion set. */
    TrainingSet withMotions(int[] kept) {
        int[] windows = IntStream.range(0, windows())
                .filter(i -> Arrays.binarySearch(kept, labels[i]) >= 0)
                .toArray();
        TrainingSet subset = subset(windows);
        int[] renumbered = Arrays.stream(subset.labels)
                .map(label -> Arrays.binarySearch(kept, label))
                .toArray();
        List<Motion> names = Arrays.stream(kept).mapToObj(motions::get).toList();
        return new TrainingSet(subset.features, renumbered, subset.repetitions, new MotionSet(names));
    }
}
