package org.opentmr.app.bench.model.tune;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.decoder.DecoderFile;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.tuning.TuningHistory;
import org.opentmr.tuning.TuningHistoryFile;

/** Writes the decoder in force and the history of its settings into the session's folder, the newest last. */
final class Keeping {

    private static final String FILE = "decoder.json";

    private final Bench bench;
    private final Newest<Kept, Path> writing;
    private @Nullable Kept last;

    private record Kept(TrainedDecoder decoder, TuningHistory history, Path folder) {}

    Keeping(Bench bench) {
        this.bench = bench;
        writing = new Newest<>(bench.jobs(), Keeping::write, file -> {}, this::failed);
    }

    void keep(TrainedDecoder decoder, TuningHistory history) {
        again(new Kept(decoder, history, bench.workspace().folder()));
    }

    private void again(Kept kept) {
        last = kept;
        writing.wish(kept);
    }

    private static Path write(Kept kept) {
        try {
            Files.createDirectories(kept.folder());
            Path file = kept.folder().resolve(FILE);
            DecoderFile.write(kept.decoder(), file);
            TuningHistoryFile.write(kept.history(), TuningHistoryFile.beside(file));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void failed(String why) {
        Kept unsaved = last;
        if (unsaved == null) {
            return;
        }
        bench.messages()
                .problem(
                        "The settings are in force, but were not saved: " + why
                                + ". Make room or choose another folder," + " then save again.",
                        "Save again",
                        () -> again(unsaved));
    }
}
