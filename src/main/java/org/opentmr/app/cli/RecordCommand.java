package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opentmr.decoder.Provenance;
import org.opentmr.recording.protocol.GuidedProtocol;
import org.opentmr.recording.protocol.ProtocolFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records a board into a BIDS data set, with or without leading the person. */
@Command(
        abbreviateSynopsis = true,
        name = "record",
        description = {
            "Record a board as BDF+ into a BIDS data set, as samples arrive.",
            "While it runs, type and press Enter: 'q' ends, 'r' has the last repetition done again, 'm TEXT' marks this"
                    + " moment. Ctrl-C, the end of input and a closed terminal end it too; nothing is lost."
        })
final class RecordCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final LiveSourceOptions source = new LiveSourceOptions();

    @ArgGroup(validate = false, heading = RecordOptions.HEADING)
    private RecordOptions options = new RecordOptions();

    @Parameters(paramLabel = "DATASET", description = "root of the data set; made where it is missing")
    private Path dataset = Path.of("");

    @Option(
            names = "--protocol",
            paramLabel = "FILE",
            description =
                    "lead the person through this protocol (JSON) and mark the motions; 'arm' is the one built in:"
                            + " six motions and rest, four repetitions of 3 s. Default: record what comes")
    private @Nullable String protocol;

    @Option(
            names = "--write-protocol",
            paramLabel = "FILE",
            description = "write the built-in protocol to a file to be edited, and record nothing")
    private @Nullable Path example;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "end after so long; default: when told to, or when the protocol is through")
    private double seconds = Double.POSITIVE_INFINITY;

    RecordCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (example != null) {
            OutputFile.replace(example, file -> ProtocolFile.write(GuidedProtocol.ARM, file));
            console.result("Wrote %s", example);
            return 0;
        }
        source.check();
        options.check();
        Optional<GuidedProtocol> guide =
                protocol == null ? Optional.empty() : Optional.of(source.followed(protocol(protocol)));
        console.message(Provenance.LABEL);
        return new SessionRecorder(console, source, options, seconds)
                        .record(dataset, guide)
                        .complete()
                ? 0
                : 1;
    }

    /** A protocol by its file, or the one built in. */
    static GuidedProtocol protocol(String name) throws IOException {
        return name.equals("arm") ? GuidedProtocol.ARM : ProtocolFile.read(Path.of(name));
    }
}
