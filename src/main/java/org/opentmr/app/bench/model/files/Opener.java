package org.opentmr.app.bench.model.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.connect.RecordedChoice;
import org.opentmr.decoder.DecoderFile;
import org.opentmr.decoder.TrainedDecoder;

/** Opens whatever a person chooses or drops: a session, a recording, a folder of recordings, a decoder. For the bench's thread. */
public final class Opener {

    private final Bench bench;
    private final Session session;
    private final RecordedChoice recorded;
    private final Preferences preferences;

    public Opener(Bench bench, Session session, RecordedChoice recorded, Preferences preferences) {
        this.bench = bench;
        this.session = session;
        this.recorded = recorded;
        this.preferences = preferences;
    }

    /** Opens it; where it cannot be opened, nothing changes and a message says what it is and what to do. */
    public void open(Path path) {
        bench.jobs().aside(progress -> look(path), Runnable::run, why -> {
            preferences.forget(path);
            bench.messages().problem("Not opened: " + why + ". Nothing has changed.");
        });
    }

    /** Opens what was dropped, one thing at a time. */
    public void open(List<Path> paths) {
        if (paths.size() == 1) {
            open(paths.get(0));
        } else {
            bench.messages()
                    .problem("Not opened: " + paths.size()
                            + " files were dropped at once. Drop one file, or the folder that they are in.");
        }
    }

    /** Finds out, in the background, what it is; the result opens it on the bench's thread. */
    private Runnable look(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (Files.isDirectory(path)) {
            return SessionContents.isSession(path) ? () -> session.open(path) : () -> recorded.open(path);
        }
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        Path folder = path.toAbsolutePath().getParent();
        if (name.equals(SessionContents.STATE) && folder != null) {
            return () -> session.open(folder);
        }
        if (name.endsWith(".json")) {
            TrainedDecoder decoder = DecoderFile.read(path);
            return () -> use(path, decoder);
        }
        return () -> recorded.open(path);
    }

    private void use(Path path, TrainedDecoder decoder) {
        Optional<TrainedDecoder> before = bench.decoding().decoder();
        bench.decoding().use(decoder);
        preferences.opened(path);
        if (!bench.decoding().unfit().isEmpty()) {
            return;
        }
        String text = "The decoder " + path.getFileName() + " is in use: "
                + (decoder.motions().size() - 1) + " motions, "
                + decoder.layout().size() + " channels.";
        if (before.isPresent()) {
            bench.messages().offer(text, "Take the former one", () -> {
                bench.decoding().use(before.get());
                bench.messages().say("The former decoder is in use again.");
            });
        } else {
            bench.messages().say(text);
        }
    }
}
