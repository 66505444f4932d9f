package org.opentmr.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opentmr.decoder.DecodedStretch;
import org.opentmr.decoder.DecoderFile;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.recording.catalog.RecordingFile;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Recording;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decodes a recording with a saved decoder, as if it were live, into a table of events. */
@Command(
        abbreviateSynopsis = true,
        name = "replay",
        description = "Decode a recording with a saved decoder, as if it were live, into a table of events (TSV).")
final class ReplayCommand implements Callable<Integer> {

    private static final String HEADER = "onset\tduration\tsample\ttrial_type\tdecisions\tmean_confidence\tmean_speed";

    private final Console console;

    @ArgGroup(validate = false, heading = ImportArguments.HEADING)
    private ImportArguments imports = new ImportArguments();

    @Parameters(paramLabel = "PATH", description = "one recording")
    private Path path = Path.of("");

    @Option(names = "--decoder", paramLabel = "FILE", required = true, description = "a decoder saved by 'train'")
    private Path decoderFile = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "where the table goes; default: standard output")
    private @Nullable Path output;

    ReplayCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (output != null) {
            OutputFile.require(output);
        }
        TrainedDecoder decoder = DecoderFile.read(decoderFile);
        List<RecordingFile> files = imports.find(path);
        if (files.size() != 1) {
            throw new IllegalArgumentException(
                    path + ": " + files.size() + " recordings; replay takes one, name its file");
        }
        Recording recording = files.get(0).load(console::warning);
        List<DecodedStretch> stretches = DecodedStretch.replay(decoder, recording);
        double rateHz = recording.layout().rateHz();
        StringBuilder table = new StringBuilder(HEADER).append('\n');
        for (DecodedStretch stretch : stretches) {
            table.append(String.format(
                    Locale.ROOT,
                    "%.4f\t%.4f\t%d\t%s\t%d\t%.3f\t%.3f\n",
                    stretch.fromSample() / rateHz,
                    (stretch.toSample() - stretch.fromSample()) / rateHz,
                    stretch.fromSample(),
                    stretch.motion().fileName(),
                    stretch.decisions(),
                    stretch.meanConfidence(),
                    stretch.meanSpeed()));
        }
        if (output == null) {
            table.toString().lines().forEach(console::result);
        } else {
            OutputFile.write(output, table.toString());
            console.result("%d events in %s", stretches.size(), output);
        }
        agreement(stretches, recording.motions());
        return 0;
    }

    /** How much of the annotated time carries the annotated decision; reaction and window delay count against it. */
    private void agreement(List<DecodedStretch> stretches, List<Annotation> annotations) {
        long annotated = 0;
        long agreed = 0;
        for (Annotation annotation : annotations) {
            annotated += annotation.samples();
            for (DecodedStretch stretch : stretches) {
                long overlap = Math.min(stretch.toSample(), annotation.end())
                        - Math.max(stretch.fromSample(), annotation.firstSample());
                if (overlap > 0 && stretch.motion().equals(annotation.motion())) {
                    agreed += overlap;
                }
            }
        }
        if (annotated > 0) {
            console.message(String.format(
                    "The decision was the annotated motion during %.1f %% of the annotated time (delay included).",
                    100.0 * agreed / annotated));
        }
    }
}
