package org.opentmr.recording.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.opentmr.recording.SignalKindDetector;
import org.opentmr.recording.StoredRecording;
import org.opentmr.recording.bids.BidsRecording;
import org.opentmr.signal.Recording;

/**
 * A recording that was found.
 *
 * @param name as shown to the user
 * @param subject pseudonym of the person, "unknown" where the source has none
 * @param session pseudonym of the session, empty where the source has none
 * @param powerLineHz mains frequency where it is known
 * @param inputs the files that hold its samples
 * @param opener opens it
 */
public record RecordingFile(
        String name, String subject, String session, Optional<Double> powerLineHz, List<Path> inputs, Opener opener) {

    public RecordingFile {
        inputs = List.copyOf(inputs);
    }

    /** Opens a recording for reading in blocks. */
    @FunctionalInterface
    public interface Opener {
        StoredRecording open() throws IOException;
    }

    /** Opens it for reading in blocks. */
    public StoredRecording open() throws IOException {
        return opener.open();
    }

    /**
     * All of it in memory, its channels raw or envelope as stated by the recording or else as its samples show.
     *
     * @param warnings receives what was tolerated, one line each
     */
    public Recording load(Consumer<String> warnings) throws IOException {
        try (StoredRecording stored = open()) {
            Recording recording = stored.load();
            if (stored instanceof BidsRecording bids) {
                bids.warnings().forEach(warnings);
                return SignalKindDetector.withKind(recording, bids.sidecar().signalKind());
            }
            return recording;
        }
    }
}
