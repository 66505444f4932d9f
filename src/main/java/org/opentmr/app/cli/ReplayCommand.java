package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opentmr.decoder.DecodedStretch;
import org.opentmr.decoder.DecoderFile;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.device.Board;
import org.opentmr.device.board.Boards;
import org.opentmr.device.replay.ReplayOptions;
import org.opentmr.device.replay.ReplaySource;
import org.opentmr.recording.catalog.RecordingFile;
import org.opentmr.signal.Annotation;
import org.opentmr.signal.Recording;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decodes a recording with a saved decoder into a table of events, or plays it to other software as a board. */
@Command(
        abbreviateSynopsis = true,
        name = "replay",
        description = {
            "Decode a recording with a saved decoder, as if it were live, into a table of events (TSV).",
            "With --as, play it to other software instead, as a board at a port."
        })
final class ReplayCommand implements Callable<Integer> {

    private static final String HEADER = "onset\tduration\tsample\ttrial_type\tdecisions\tmean_confidence\tmean_speed";

    private final Console console;

    @ArgGroup(validate = false, heading = ImportArguments.HEADING)
    private ImportArguments imports = new ImportArguments();

    @Parameters(paramLabel = "PATH", description = "one recording")
    private Path path = Path.of("");

    @Option(names = "--decoder", paramLabel = "FILE", description = "a decoder saved by 'train'")
    private @Nullable Path decoderFile;

    @Option(
            names = "--as",
            paramLabel = "BOARD",
            description = "play the recording as this board; 'ports --boards' lists them")
    private @Nullable String board;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "of --as: a serial port, or a place where a pseudo-terminal is made (needs socat)")
    private @Nullable String port;

    @Option(
            names = "--speed",
            paramLabel = "FACTOR",
            description = "of --as: 0.1 to 100 times real time, or 'max'; default ${DEFAULT-VALUE}")
    private String speed = "1";

    @Option(names = "--loop", description = "of --as: begin again at the end")
    private boolean loop;

    @Option(
            names = "--microvolts-per-count",
            paramLabel = "µV",
            description = "of --as: for boards that send counts of unknown scale")
    private @Nullable Double microvoltsPerCount;

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
        if (board != null) {
            emulate(board);
        } else {
            decode();
        }
        return 0;
    }

    private RecordingFile only() throws IOException {
        List<RecordingFile> files = imports.find(path);
        if (files.size() != 1) {
            throw new IllegalArgumentException(
                    path + ": " + files.size() + " recordings; replay takes one, name its file");
        }
        return files.get(0);
    }

    private void emulate(String id) throws IOException, InterruptedException {
        if (port == null || decoderFile != null) {
            throw new UsageException("--as needs --port, and no --decoder");
        }
        Board chosen = UsageException.check(() -> Boards.named(id));
        ReplayOptions options = SourceOptions.replayOptions(speed, loop);
        OptionalDouble scale =
                microvoltsPerCount == null ? OptionalDouble.empty() : OptionalDouble.of(microvoltsPerCount);
        // Unpaced samples wait for the host; paced ones are lost to a host that does not read, as with a real board.
        Duration patience = options.speed() == ReplayOptions.UNPACED ? Duration.ofSeconds(10) : Duration.ZERO;
        new EmulationRun(console, chosen, port, scale)
                .run(new ReplaySource(only().open(), options, console.clock()), patience);
    }

    private void decode() throws IOException {
        if (decoderFile == null || port != null) {
            throw new UsageException("replay needs --decoder FILE, or --as BOARD with --port PORT");
        }
        if (output != null) {
            OutputFile.require(output);
        }
        TrainedDecoder decoder = DecoderFile.read(decoderFile);
        Recording recording = only().load(console::warning);
        List<DecodedStretch> stretches = DecodedStretch.replay(decoder, recording);
        double rateHz = recording.layout().rateHz();
        StringBuilder table = new StringBuilder(HEADER).append('\n');
        for (DecodedStretch stretch : stretches) {
            table.append(String.format(
                    Locale.ROOT,
                    "%.4f\t%.4f\t%d\t%s\t%d\t%s\t%.3f\n",
                    stretch.fromSample() / rateHz,
                    (stretch.toSample() - stretch.fromSample()) / rateHz,
                    stretch.fromSample(),
                    stretch.motion().fileName(),
                    stretch.decisions(),
                    // As BIDS writes what there is not: direct control and regression know no confidence.
                    Double.isNaN(stretch.meanConfidence()) ? "n/a" : String.format(Locale.ROOT, "%.3f", stretch.meanConfidence()),
                    stretch.meanSpeed()));
        }
        if (output == null) {
            table.toString().lines().forEach(console::result);
        } else {
            OutputFile.write(output, table.toString());
            console.result("%d events in %s", stretches.size(), output);
        }
        agreement(stretches, recording.motions());
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
