package org.opentmr.recording.mat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opentmr.recording.ClassNames;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.mat.MatOptions.Orientation;
import org.opentmr.signal.Annotation;

/**
 * A file of the UniBo-INAIL data set (Milosevic, Farella and Benatti 2018; Zanghieri et al. 2023): {@code emg
 * [sample][channel]}, and for each sample {@code relabel} (the class, cleaned by the authors) and {@code gestureCounter}
 * (the repetition).
 */
final class UniBoSession {
    /** The data set's description states it, its files do not. */
    private static final double RATE_HZ = 500;
    /** Shorter runs of one label are the edges of the authors' cleaning. */
    private static final double SHORTEST_SECONDS = 0.3;
    /** In the order of the data set's description. */
    private static final ClassNames NAMES = new ClassNames(
            List.of(),
            Map.of(
                    1, "rest",
                    2, "power_grip",
                    3, "two_finger_pinch",
                    4, "three_finger_pinch",
                    5, "pointing_index",
                    6, "open_hand"));

    private UniBoSession() {}

    static boolean isIn(MatVariables variables) {
        return variables.has("emg") && variables.has("relabel");
    }

    static LabelledSignal read(MatVariables variables, MatOptions options) throws RecordingException {
        Pieces pieces = Pieces.of(variables, "emg", Orientation.SAMPLES_IN_ROWS);
        double rateHz = options.rateHz().orElse(RATE_HZ);
        Optional<String> repetition =
                variables.has("gestureCounter") ? Optional.of("gestureCounter") : Optional.empty();
        List<Annotation> runs = SampleLabels.read(
                variables, pieces, "relabel", repetition, (long) Math.ceil(SHORTEST_SECONDS * rateHz));
        ClassNames names = options.classNames().equals(ClassNames.NONE) ? NAMES : options.classNames();
        return new LabelledSignal(pieces, rateHz, names.applyTo(runs, variables.file()));
    }
}
