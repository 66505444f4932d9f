package org.opentmr.recording.mat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.opentmr.recording.AnnotationRuns;
import org.opentmr.recording.RecordingException;
import org.opentmr.signal.Annotation;

/** Annotations from vectors of class and repetition numbers that run beside the samples. */
final class SampleLabels {

    private SampleLabels() {}

    /**
     * One annotation for each run of equal label and repetition within a piece. A label that is NaN marks nothing.
     *
     * @param label path of one number for each sample, or for each piece
     * @param repetition path of the same, where the file has it
     * @param shortestSamples shorter runs are left out
     */
    static List<Annotation> read(
            MatVariables variables, Pieces pieces, String label, Optional<String> repetition, long shortestSamples)
            throws RecordingException {
        double[] labels = beside(variables, pieces, label);
        double @Nullable [] repetitions = repetition.isPresent() ? beside(variables, pieces, repetition.get()) : null;
        AnnotationRuns runs = new AnnotationRuns(shortestSamples);
        String text = null;
        OptionalInt number = OptionalInt.empty();
        for (int i = 0; i < labels.length; i++) {
            if (i % pieces.pieceSamples() == 0) {
                runs.endRun();
            }
            if (i == 0 || Double.compare(labels[i], labels[i - 1]) != 0) {
                text = text(variables, label, labels[i]);
            }
            if (repetitions != null && (i == 0 || Double.compare(repetitions[i], repetitions[i - 1]) != 0)) {
                number = whole(repetitions[i]);
            }
            runs.add(text, number, Optional.empty());
        }
        return runs.finish();
    }

    private static double[] beside(MatVariables variables, Pieces pieces, String path) throws RecordingException {
        double[] values = variables.values(path);
        if (values.length == pieces.length()) {
            return values;
        }
        if (values.length != pieces.count()) {
            throw new RecordingException(variables.file() + ": " + path + " has " + values.length + " values for "
                    + pieces.length() + " samples in " + pieces.count() + " pieces");
        }
        double[] spread = new double[pieces.length()];
        for (int i = 0; i < spread.length; i++) {
            spread[i] = values[i / pieces.pieceSamples()];
        }
        return spread;
    }

    private static @Nullable String text(MatVariables variables, String path, double label) throws RecordingException {
        if (Double.isNaN(label)) {
            return null;
        }
        OptionalInt number = whole(label);
        if (number.isEmpty()) {
            throw new RecordingException(variables.file() + ": " + path + " holds " + label + ", not a class number");
        }
        return Integer.toString(number.getAsInt());
    }

    private static OptionalInt whole(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? OptionalInt.of((int) value) : OptionalInt.empty();
    }
}
