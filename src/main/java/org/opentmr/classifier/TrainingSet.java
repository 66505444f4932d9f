package org.opentmr.classifier;

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
}
