package org.opentmr.recording.csv;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.opentmr.recording.ClassNames;
import org.opentmr.signal.Channel;

/**
 * What a text file does not say about itself. Columns are named by their header, or by their number counted from 1.
 *
 * @param rateHz samples per second; empty: from the time column
 * @param separator between cells: comma, semicolon, tab, or blank (any number of blanks); empty: found from the first lines
 * @param hasHeader whether the first line holds names; empty: found from the first two lines
 * @param channelColumns the columns that are channels, in this order; empty: every column that has no other role
 * @param labelColumn the column of the motion's name or number; empty: the column named label, trial_type, class, motion,
 *     movement or gesture
 * @param repetitionColumn the column of the repetition; empty: the column named repetition, rep or trial
 * @param unit the channels' unit; empty: as in the header, {@code EMG1 [µV]}, or else counts
 * @param classNames names for class numbers
 * @param kind raw EMG or envelope; empty: found from the samples
 * @param missing what to do with an empty or NaN cell of a channel
 */
public record CsvOptions(
        OptionalDouble rateHz,
        Optional<Character> separator,
        Optional<Boolean> hasHeader,
        List<String> channelColumns,
        Optional<String> labelColumn,
        Optional<String> repetitionColumn,
        Optional<String> unit,
        ClassNames classNames,
        Optional<Channel.Kind> kind,
        Missing missing) {

    /** Everything found from the file. */
    public static final CsvOptions DEFAULT = new CsvOptions(
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ClassNames.NONE,
            Optional.empty(),
            Missing.REFUSE);

    private static final String SEPARATORS = ",;\t ";

    /** What an empty or NaN cell of a channel means. */
    public enum Missing {
        /** The file is refused, because one NaN stays in a recursive filter for good. */
        REFUSE,
        /** The sample is NaN. */
        KEEP_AS_NAN
    }

    public CsvOptions {
        channelColumns = List.copyOf(channelColumns);
        if (rateHz.isPresent() && !(rateHz.getAsDouble() > 0 && rateHz.getAsDouble() < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a rate is above 0 Hz, got rateHz=" + rateHz.getAsDouble());
        }
        if (separator.isPresent() && SEPARATORS.indexOf(separator.get()) < 0) {
            throw new IllegalArgumentException(
                    "a separator is a comma, semicolon, tab or blank, got \"" + separator.get() + "\"");
        }
    }

    public CsvOptions withRateHz(double other) {
        return new CsvOptions(
                OptionalDouble.of(other),
                separator,
                hasHeader,
                channelColumns,
                labelColumn,
                repetitionColumn,
                unit,
                classNames,
                kind,
                missing);
    }

    public CsvOptions withSeparator(char other) {
        return new CsvOptions(
                rateHz,
                Optional.of(other),
                hasHeader,
                channelColumns,
                labelColumn,
                repetitionColumn,
                unit,
                classNames,
                kind,
                missing);
    }

    public CsvOptions withHeader(boolean other) {
        return new CsvOptions(
                rateHz,
                separator,
                Optional.of(other),
                channelColumns,
                labelColumn,
                repetitionColumn,
                unit,
                classNames,
                kind,
                missing);
    }

    public CsvOptions withChannelColumns(String... others) {
        return new CsvOptions(
                rateHz,
                separator,
                hasHeader,
                List.of(others),
                labelColumn,
                repetitionColumn,
                unit,
                classNames,
                kind,
                missing);
    }

    public CsvOptions withLabelColumn(String other) {
        return new CsvOptions(
                rateHz,
                separator,
                hasHeader,
                channelColumns,
                Optional.of(other),
                repetitionColumn,
                unit,
                classNames,
                kind,
                missing);
    }

    public CsvOptions withRepetitionColumn(String other) {
        return new CsvOptions(
                rateHz,
                separator,
                hasHeader,
                channelColumns,
                labelColumn,
                Optional.of(other),
                unit,
                classNames,
                kind,
                missing);
    }

    public CsvOptions withUnit(String other) {
        return new CsvOptions(
                rateHz,
                separator,
                hasHeader,
                channelColumns,
                labelColumn,
                repetitionColumn,
                Optional.of(other),
                classNames,
                kind,
                missing);
    }

    public CsvOptions withClassNames(ClassNames other) {
        return new CsvOptions(
                rateHz,
                separator,
                hasHeader,
                channelColumns,
                labelColumn,
                repetitionColumn,
                unit,
                other,
                kind,
                missing);
    }

    public CsvOptions withKind(Channel.Kind other) {
        return new CsvOptions(
                rateHz,
                separator,
                hasHeader,
                channelColumns,
                labelColumn,
                repetitionColumn,
                unit,
                classNames,
                Optional.of(other),
                missing);
    }

    public CsvOptions withMissing(Missing other) {
        return new CsvOptions(
                rateHz,
                separator,
                hasHeader,
                channelColumns,
                labelColumn,
                repetitionColumn,
                unit,
                classNames,
                kind,
                other);
    }
}
