package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opentmr.assessment.PatternIndices;
import org.opentmr.assessment.SplitRule;
import org.opentmr.classifier.TrainingSet;
import org.opentmr.decoder.DecoderFile;
import org.opentmr.decoder.DecoderTraining;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.TrainedStrategy;
import org.opentmr.motion.MotionSet;
import org.opentmr.recording.catalog.RecordingFile;
import org.opentmr.recording.protocol.GuidedProtocol;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains one decoder on all events of one person's recordings, or of a session recorded now, and saves it. */
@Command(
        abbreviateSynopsis = true,
        name = "train",
        description = {
            "Train one decoder on all events of one person's recordings and save it as JSON.",
            "With --live, record a guided session into PATH first: while it runs, 'r' and Enter has the last repetition done"
                    + " again, 'q' and Enter ends early."
        })
final class TrainCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final DecoderOptions decoderOptions = new DecoderOptions();

    @ArgGroup(validate = false, heading = ImportArguments.HEADING)
    private ImportArguments imports = new ImportArguments();

    @Mixin
    private final LiveSourceOptions source = new LiveSourceOptions();

    @ArgGroup(validate = false, heading = RecordOptions.HEADING)
    private RecordOptions recordOptions = new RecordOptions();

    @Option(names = "--live", description = "record a guided session now, into the data set at PATH, and train on it")
    private boolean live;

    @Option(
            names = "--protocol",
            paramLabel = "FILE",
            description = "of --live (JSON); default: the one built in, see 'record --help'; with --patient all motions"
                    + " that the patient can mean")
    private @Nullable String protocol;

    @Parameters(
            paramLabel = "PATH",
            description =
                    "one recording, or a folder with recordings of one person; with --live, where the session goes")
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
        List<RecordingFile> files = imports.find(live ? recordedNow() : path);
        List<String> people =
                files.stream().map(RecordingFile::subject).distinct().toList();
        if (people.size() > 1) {
            throw new IllegalArgumentException(path + ": recordings of " + people.size() + " people " + people
                    + "; name the folder of one person");
        }
        EvaluationRun run = new EvaluationRun(console, decoderOptions, SplitRule.AUTO);
        DecoderTraining training = decoderOptions.decoder().isPresent()
                ? run.gatherLike(decoderOptions.decoder().orElseThrow(), files)
                : run.gather(files);
        TrainedDecoder decoder = training.train(run.provenance(files));
        DecoderFile.write(decoder, output);
        console.result("Decoder: " + decoder.spec().describe());
        if (decoder.strategy() instanceof TrainedStrategy.Direct direct) {
            console.result("Sites: " + direct.sites().describe());
        }
        motions(training.trainingSet());
        console.result(
                "Mean delay: %.0f ms (half a window, half an increment%s)",
                1e3 * decoder.spec().delaySeconds(),
                decoder.spec().control().vote().isPresent() ? ", vote" : "");
        console.result("Saved in " + output);
        new CoachText(console, decoderOptions).brief(files);
        return 0;
    }

    private Path recordedNow() throws IOException, InterruptedException {
        source.check();
        recordOptions.check();
        GuidedProtocol guide =
                protocol == null ? source.usualProtocol() : source.followed(RecordCommand.protocol(protocol));
        console.message(Provenance.LABEL);
        SessionRecorder.Result result = new SessionRecorder(console, source, recordOptions, Double.POSITIVE_INFINITY)
                .record(path, Optional.of(guide));
        if (!result.throughProtocol()) {
            console.warning("the protocol was not done to its end; training on what there is");
        }
        return result.samples();
    }

    /** How well the motions can be told apart, before anybody uses the decoder. */
    private void motions(TrainingSet set) {
        PatternIndices indices = PatternIndices.of(set);
        int[] windows = set.counts();
        Table table = new Table("motion", "windows", "apart (SD)", "nearest", "between repetitions (SD)");
        for (int k = 0; k < windows.length; k++) {
            int nearest = indices.nearest()[k];
            table.row(
                    set.motions().get(k).name(),
                    Integer.toString(windows[k]),
                    number(indices.separability()[k]),
                    nearest == MotionSet.NONE ? "–" : set.motions().get(nearest).name(),
                    number(indices.repeatability()[k]));
        }
        table.lines().forEach(console::result);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format("%.1f", value);
    }
}
