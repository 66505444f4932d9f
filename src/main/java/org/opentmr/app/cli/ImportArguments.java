package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.opentmr.recording.ClassNames;
import org.opentmr.recording.catalog.ImportOptions;
import org.opentmr.recording.catalog.RecordingCatalog;
import org.opentmr.recording.catalog.RecordingFile;
import org.opentmr.recording.csv.CsvOptions;
import org.opentmr.recording.mat.MatOptions;
import org.opentmr.signal.Channel;
import picocli.CommandLine.Option;

/** The options that say what text and MATLAB files do not say about themselves. */
final class ImportArguments {

    static final String HEADING = "%nText and MATLAB files, where they do not say it themselves:%n";

    @Option(
            names = "--pattern",
            paramLabel = "NAMES",
            description =
                    "a folder of text files, one per contraction, for example '{split}/R_{repetition}_C_{class}.csv';"
                            + " placeholders {class} {repetition} {split} {session} {subject} {any}")
    private @Nullable String pattern;

    @Option(
            names = "--rate",
            paramLabel = "HZ",
            description = "sampling rate of text or MATLAB files that do not state it")
    private @Nullable Double rateHz;

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "COLUMN",
            description = "channel columns of a text file, by name or number from 1, separated by commas")
    private List<String> columns = List.of();

    @Option(names = "--label", paramLabel = "NAME", description = "column (text) or variable (MATLAB) of the motion")
    private @Nullable String label;

    @Option(names = "--repetition", paramLabel = "NAME", description = "column or variable of the repetition")
    private @Nullable String repetition;

    @Option(
            names = "--data",
            paramLabel = "NAME",
            description = "variable of the samples in a MATLAB file, for example emg" + " or recSession.tdata")
    private @Nullable String data;

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = "unit of the samples; default: what the file says, else" + " counts")
    private @Nullable String unit;

    @Option(
            names = "--classes",
            paramLabel = "NAMES",
            description =
                    "names of numbered motions: 'rest,hand close' in the order of the numbers, or '1=rest,2=hand close'")
    private String classes = "";

    @Option(
            names = "--kind",
            paramLabel = "raw|envelope",
            description = "what the electrodes put out; default: what the file says, else found from the samples")
    private Channel.@Nullable Kind kind;

    @Option(names = "--keep-nan", description = "keep missing samples of a text file as NaN instead of refusing it")
    private boolean keepNan;

    /** The recordings under a path. */
    List<RecordingFile> find(Path path) throws IOException {
        return RecordingCatalog.find(path, UsageException.check(this::options));
    }

    private ImportOptions options() {
        OptionalDouble rate = rateHz == null ? OptionalDouble.empty() : OptionalDouble.of(rateHz);
        ClassNames names = ClassNames.parse(classes);
        CsvOptions csv = new CsvOptions(
                rate,
                Optional.empty(),
                Optional.empty(),
                columns,
                Optional.ofNullable(label),
                Optional.ofNullable(repetition),
                Optional.ofNullable(unit),
                names,
                Optional.ofNullable(kind),
                keepNan ? CsvOptions.Missing.KEEP_AS_NAN : CsvOptions.Missing.REFUSE);
        MatOptions mat = new MatOptions(
                Optional.ofNullable(data),
                Optional.empty(),
                rate,
                Optional.ofNullable(label),
                Optional.ofNullable(repetition),
                Optional.empty(),
                Optional.ofNullable(unit),
                names,
                Optional.ofNullable(kind));
        return new ImportOptions(Optional.ofNullable(pattern), csv, mat);
    }
}
