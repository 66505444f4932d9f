package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opentmr.decoder.Provenance;
import org.opentmr.recording.StoredRecording;
import org.opentmr.recording.bids.AcquisitionFacts;
import org.opentmr.recording.bids.BidsName;
import org.opentmr.recording.bids.BidsRecording;
import org.opentmr.recording.bids.BidsWriter;
import org.opentmr.recording.bids.DatasetDescription;
import org.opentmr.recording.catalog.RecordingFile;
import org.opentmr.recording.csv.CsvExporter;
import org.opentmr.recording.edf.EdfExport;
import org.opentmr.recording.edf.EdfFormat;
import org.opentmr.signal.Channel;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns any recording that is read into BIDS-EMG, BDF+, EDF+ or CSV. */
@Command(
        abbreviateSynopsis = true,
        name = "convert",
        description = {
            "Turn recordings into BIDS-EMG, BDF+, EDF+ or CSV.",
            "OUTPUT ending in .bdf, .edf or .csv is one file; anything else is the root of a BIDS data set, new or to be"
                    + " added to. Free text, names and dates of the source are not carried over."
        })
final class ConvertCommand implements Callable<Integer> {

    private final Console console;

    @ArgGroup(validate = false, heading = ImportArguments.HEADING)
    private ImportArguments imports = new ImportArguments();

    @Parameters(index = "0", paramLabel = "PATH", description = "what to convert")
    private Path path = Path.of("");

    @Parameters(index = "1", paramLabel = "OUTPUT", description = "a .bdf, .edf or .csv file, or a BIDS data set")
    private Path output = Path.of("");

    @Option(
            names = "--subject",
            paramLabel = "LABEL",
            description = "pseudonym in BIDS; default: the source's, else 01")
    private @Nullable String subject;

    @Option(
            names = "--session",
            paramLabel = "LABEL",
            description = "session in BIDS; default: the source's, else none")
    private @Nullable String session;

    @Option(names = "--task", paramLabel = "LABEL", description = "task in BIDS; default ${DEFAULT-VALUE}")
    private String task = "motions";

    @Option(
            names = "--format",
            paramLabel = "bdf|edf",
            description = "sample format in BIDS; default bdf (24 bit), edf has 16 bit")
    private EdfFormat format = EdfFormat.BDF;

    @Option(names = "--replace", description = "overwrite what is there")
    private boolean replace;

    ConvertCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        UsageException.check(() -> new BidsName(or(subject, "01"), or(session, "01"), task));
        List<RecordingFile> files = imports.find(path);
        boolean oneFile = hasEnding(".csv") || EdfFormat.hasExtension(output);
        if (oneFile && files.size() != 1) {
            throw new IllegalArgumentException(path + ": " + files.size() + " recordings do not fit in one file, "
                    + output + "; name one of them, or a folder as output");
        }
        if (oneFile && Files.exists(output) && !replace) {
            throw new IllegalArgumentException(output + ": exists already; choose another name or say --replace");
        }
        if (oneFile) {
            OutputFile.require(output);
        } else {
            OutputFile.requireFolder(output);
            warnOfStrangers(files);
        }
        try (Progress progress = Progress.start(console, "convert", files.size())) {
            for (int i = 0; i < files.size(); i++) {
                try (StoredRecording source = files.get(i).open()) {
                    if (source instanceof BidsRecording bids) {
                        bids.warnings().forEach(console::warning);
                    }
                    convert(files, i, source);
                }
                progress.step(files.get(i).name());
            }
        }
        return 0;
    }

    private void convert(List<RecordingFile> files, int index, StoredRecording source) throws IOException {
        if (hasEnding(".csv")) {
            OutputFile.replace(output, temporary -> CsvExporter.write(source, temporary));
            console.result(
                    "%d samples of %d channels in %s",
                    source.length(), source.layout().size(), output);
        } else if (EdfFormat.hasExtension(output)) {
            EdfFormat one = hasEnding(".edf") ? EdfFormat.EDF : EdfFormat.BDF;
            OutputFile.replace(output, temporary -> report(output, source, EdfExport.write(source, temporary, one)));
        } else {
            BidsWriter.Result result = new BidsWriter(output, description())
                    .write(
                            name(files, index),
                            source,
                            facts(files.get(index), source),
                            new BidsWriter.Options(format, Optional.empty(), replace));
            report(result.samples(), source, result.report());
        }
    }

    private void report(Path file, StoredRecording source, EdfExport.Report report) {
        console.result(
                "%d samples of %d channels in %s, largest step %.3g %s",
                report.sampleCount(),
                report.labels().size(),
                file,
                report.steps().stream().mapToDouble(Double::doubleValue).max().orElse(0),
                source.layout().unit());
        if (report.clipped() > 0) {
            console.warning(
                    file + ": " + report.clipped() + " values that are not numbers were stored as the lowest value");
        }
    }

    private BidsName name(List<RecordingFile> files, int index) {
        RecordingFile file = files.get(index);
        String person = subject != null
                ? subject
                : file.subject().equals("unknown") ? String.format("%02d", index + 1) : file.subject();
        String visit = session != null ? session : file.session();
        BidsName plain = visit.isEmpty() ? new BidsName(person, task) : new BidsName(person, visit, task);
        long before = files.subList(0, index).stream()
                .filter(other -> same(other, file))
                .count();
        boolean several = files.stream().filter(other -> same(other, file)).count() > 1;
        return several ? plain.withRun((int) before + 1) : plain;
    }

    /** Whether two recordings would get the same name, but for a run number; unknown people are each someone else. */
    private boolean same(RecordingFile one, RecordingFile other) {
        boolean person = subject != null
                || one.equals(other)
                || (one.subject().equals(other.subject()) && !one.subject().equals("unknown"));
        return person && (session != null || one.session().equals(other.session()));
    }

    private void warnOfStrangers(List<RecordingFile> files) {
        long strangers =
                files.stream().filter(file -> file.subject().equals("unknown")).count();
        if (strangers > 1 && subject == null) {
            console.warning(strangers + " files do not say whose they are and become a person each; --subject makes"
                    + " them one person's" + (files.get(0).name().endsWith(".mat") ? "" : ", --pattern one recording"));
        }
    }

    private static String or(@Nullable String label, String otherwise) {
        return label == null ? otherwise : label;
    }

    private static AcquisitionFacts facts(RecordingFile file, StoredRecording source) {
        AcquisitionFacts unknown = AcquisitionFacts.unknown();
        return new AcquisitionFacts(
                unknown.taskDescription(),
                unknown.placement(),
                unknown.reference(),
                unknown.ground(),
                file.powerLineHz(),
                unknown.softwareFilters(),
                unknown.hardwareFilters(),
                unknown.manufacturer(),
                unknown.model(),
                unknown.group(),
                kind(source),
                unknown.more());
    }

    private static Optional<Channel.Kind> kind(StoredRecording source) {
        return source instanceof BidsRecording bids
                ? bids.sidecar().signalKind()
                : Optional.of(source.layout().channels().get(0).kind());
    }

    private DatasetDescription description() {
        String[] software = Provenance.SOFTWARE.split(" ", 2);
        return new DatasetDescription(
                "Converted recordings",
                "n/a",
                software[0],
                software[1],
                "Recordings converted by " + Provenance.SOFTWARE + ".\n\n" + Provenance.LABEL + "\n");
    }

    private boolean hasEnding(String ending) {
        return output.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
