package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opentmr.decoder.DecoderFile;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.recording.catalog.RecordingFile;
import org.opentmr.tuning.Settings;
import org.opentmr.tuning.TuningHistory;
import org.opentmr.tuning.TuningHistoryFile;

/** Writes a decoder with new settings, and beside it the history of its settings. */
final class TuneOutput {

    private final Console console;
    private final EvaluationRun run;
    private final DecoderOptions options;
    private final SettingsTyped typed;

    TuneOutput(Console console, EvaluationRun run, DecoderOptions options, SettingsTyped typed) {
        this.console = console;
        this.run = run;
        this.options = options;
        this.typed = typed;
    }

    /** One decoder is of one person. */
    void requireOnePerson(Path path, List<RecordingFile> files) {
        List<String> people =
                files.stream().map(RecordingFile::subject).distinct().toList();
        if (people.size() > 1 && options.decoder().isEmpty()) {
            throw new IllegalArgumentException(path + ": recordings of " + people.size() + " people " + people
                    + "; name the folder of one person to write a decoder");
        }
    }

    void write(Path output, List<RecordingFile> files) throws IOException {
        TrainedDecoder present = options.decoder().isPresent()
                ? DecoderFile.read(options.decoder().orElseThrow())
                : run.train(files);
        Settings before = Settings.of(present);
        Settings after = typed.applyTo(before);
        DecoderFile.write(after.applyTo(present), output);
        TuningHistory history = history(before);
        TuningHistoryFile.write(
                typed.isEmpty() ? history : history.then("--set " + typed, after), TuningHistoryFile.beside(output));
        console.result("Saved in %s: %s", output, TuneText.changedSettings(before, after));
    }

    /** That of the decoder that was tuned, where it has one. */
    private TuningHistory history(Settings before) throws IOException {
        if (options.decoder().isPresent()) {
            Path earlier = TuningHistoryFile.beside(options.decoder().orElseThrow());
            if (Files.exists(earlier)) {
                return TuningHistoryFile.read(earlier);
            }
        }
        return TuningHistory.startingAt("as trained", before);
    }
}
