package org.opentmr.recording.mat;

import java.util.Optional;
import java.util.OptionalDouble;
import org.opentmr.recording.ClassNames;
import org.opentmr.signal.Channel;

/**
 * What a MATLAB file does not say about itself. A variable is named by its path: {@code emg}, or {@code recSession.tdata}
 * for a field of a structure.
 *
 * @param data the matrix of samples; empty: the layout is recognised by its variables
 * @param rate the variable that holds the rate in Hz
 * @param rateHz the rate itself; goes before what the file says
 * @param label one class number for each sample, or for each piece of a matrix with three dimensions
 * @param repetition one repetition number for each sample or piece
 * @param orientation of the matrix of samples; empty: the longer side is time
 * @param unit of the samples; empty: counts
 * @param classNames names for class numbers; in place of those that belong to a layout
 * @param kind raw EMG or envelope; empty: found from the samples
 */
public record MatOptions(
        Optional<String> data,
        Optional<String> rate,
        OptionalDouble rateHz,
        Optional<String> label,
        Optional<String> repetition,
        Optional<Orientation> orientation,
        Optional<String> unit,
        ClassNames classNames,
        Optional<Channel.Kind> kind) {

    /** Everything found from the file. */
    public static final MatOptions DEFAULT = new MatOptions(
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ClassNames.NONE,
            Optional.empty());

    /** Which way a matrix of samples lies. */
    public enum Orientation {
        /** {@code [sample][channel]}. */
        SAMPLES_IN_ROWS,
        /** {@code [channel][sample]}. */
        SAMPLES_IN_COLUMNS
    }

    public MatOptions {
        if (rateHz.isPresent() && !(rateHz.getAsDouble() > 0 && rateHz.getAsDouble() < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a rate is above 0 Hz, got rateHz=" + rateHz.getAsDouble());
        }
    }

    public MatOptions withData(String other) {
        return new MatOptions(Optional.of(other), rate, rateHz, label, repetition, orientation, unit, classNames, kind);
    }

    public MatOptions withRate(String other) {
        return new MatOptions(data, Optional.of(other), rateHz, label, repetition, orientation, unit, classNames, kind);
    }

    public MatOptions withRateHz(double other) {
        return new MatOptions(
                data, rate, OptionalDouble.of(other), label, repetition, orientation, unit, classNames, kind);
    }

    public MatOptions withLabel(String other) {
        return new MatOptions(data, rate, rateHz, Optional.of(other), repetition, orientation, unit, classNames, kind);
    }

    public MatOptions withRepetition(String other) {
        return new MatOptions(data, rate, rateHz, label, Optional.of(other), orientation, unit, classNames, kind);
    }

    public MatOptions withOrientation(Orientation other) {
        return new MatOptions(data, rate, rateHz, label, repetition, Optional.of(other), unit, classNames, kind);
    }

    public MatOptions withUnit(String other) {
        return new MatOptions(data, rate, rateHz, label, repetition, orientation, Optional.of(other), classNames, kind);
    }

    public MatOptions withClassNames(ClassNames other) {
        return new MatOptions(data, rate, rateHz, label, repetition, orientation, unit, other, kind);
    }

    public MatOptions withKind(Channel.Kind other) {
        return new MatOptions(data, rate, rateHz, label, repetition, orientation, unit, classNames, Optional.of(other));
    }
}
