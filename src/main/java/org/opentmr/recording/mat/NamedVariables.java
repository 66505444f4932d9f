package org.opentmr.recording.mat;

import java.util.List;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.mat.MatOptions.Orientation;
import org.opentmr.signal.Annotation;

/** Any matrix of samples, and beside it labels and repetitions, by the names that the user states. */
final class NamedVariables {

    private NamedVariables() {}

    static LabelledSignal read(MatVariables variables, MatOptions options) throws RecordingException {
        if (options.data().isEmpty()) {
            throw new RecordingException(variables.file()
                    + ": not a layout known (BioPatRec, UniBo); state the variable of the samples with --data NAME; it holds "
                    + variables.listing());
        }
        String data = options.data().get();
        Orientation orientation = options.orientation().isPresent()
                ? options.orientation().get()
                : Pieces.byLongerSide(variables.dimensions(data));
        Pieces pieces = Pieces.of(variables, data, orientation);
        List<Annotation> annotations = options.label().isPresent()
                ? SampleLabels.read(variables, pieces, options.label().get(), options.repetition(), 1)
                : List.of();
        return new LabelledSignal(
                pieces, rateHz(variables, options), options.classNames().applyTo(annotations, variables.file()));
    }

    private static double rateHz(MatVariables variables, MatOptions options) throws RecordingException {
        if (options.rateHz().isPresent()) {
            return options.rateHz().getAsDouble();
        }
        if (options.rate().isEmpty()) {
            throw new RecordingException(variables.file() + ": no rate: state it in Hz, or the variable that holds it");
        }
        double rateHz = variables.scalar(options.rate().get());
        if (!(rateHz > 0)) {
            throw new RecordingException(
                    variables.file() + ": the rate " + options.rate().get() + " must be above 0 Hz, it is " + rateHz);
        }
        return rateHz;
    }
}
