package org.opentmr.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.opentmr.assessment.SplitRule;
import org.opentmr.decoder.DecoderFile;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.motion.Motion;
import org.opentmr.recording.catalog.RecordingFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains one decoder on all events of one person's recordings and saves it. */
@Command(
        abbreviateSynopsis = true,
        name = "train",
        description = "Train one decoder on all events of one person's recordings and save it as JSON.")
final class TrainCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final DecoderOptions decoderOptions = new DecoderOptions();

    @ArgGroup(validate = false, heading = ImportArguments.HEADING)
    private ImportArguments imports = new ImportArguments();

    @Parameters(paramLabel = "PATH", description = "one recording, or a folder with recordings of one person")
    private Path path = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "where the decoder goes, for example decoder.json")
    private Path output = Path.of("decoder.json");

    TrainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        decoderOptions.check();
        OutputFile.require(output);
        List<RecordingFile> files = imports.find(path);
        List<String> people =
                files.stream().map(RecordingFile::subject).distinct().toList();
        if (people.size() > 1) {
            throw new IllegalArgumentException(path + ": recordings of " + people.size() + " people " + people
                    + "; name the folder of one person");
        }
        EvaluationRun run = new EvaluationRun(console, decoderOptions, SplitRule.AUTO);
        TrainedDecoder decoder = decoderOptions.decoder().isPresent()
                ? run.trainLike(decoderOptions.decoder().orElseThrow(), files)
                : run.train(files);
        DecoderFile.write(decoder, output);
        console.result("Decoder: " + decoder.spec().describe());
        console.result("Motions: "
                + String.join(
                        ", ",
                        decoder.model().motions().motions().stream()
                                .map(Motion::name)
                                .toList()));
        console.result(
                "Mean delay: %.0f ms (half a window, half an increment%s)",
                1e3 * decoder.spec().delaySeconds(),
                decoder.spec().control().vote().isPresent() ? ", vote" : "");
        console.result("Saved in " + output);
        return 0;
    }
}
