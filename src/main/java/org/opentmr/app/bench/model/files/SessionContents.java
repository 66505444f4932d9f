package org.opentmr.app.bench.model.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opentmr.app.FailureText;
import org.opentmr.app.bench.model.Calibrated;
import org.opentmr.app.bench.model.Progress;
import org.opentmr.decoder.DecoderFile;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.recording.catalog.ImportOptions;
import org.opentmr.recording.catalog.RecordingCatalog;

/**
 * All of a session that was read from its folder.
 *
 * @param state what {@value #STATE} holds; empty where there is none, or where it was broken
 * @param decoder in use
 * @param calibrated the session that tuning replays
 * @param troubles what could not be read, one sentence each, and where it was kept
 */
record SessionContents(
        Path folder,
        ObjectNode state,
        Optional<TrainedDecoder> decoder,
        Optional<Calibrated> calibrated,
        List<String> troubles) {

    /** The bench's own state. */
    static final String STATE = "bench.json";

    /** The decoder in use. */
    static final String DECODER = "decoder.json";

    /** The decoder as calibration made it, before it was tuned. */
    static final String CALIBRATED = "calibrated.json";

    static final String KIND = "OpenTMR bench session";
    static final int VERSION = 1;

    static final JsonMapper JSON = new JsonMapper();

    /** Whether a folder is a session of the bench. */
    static boolean isSession(Path folder) {
        return Files.isRegularFile(folder.resolve(STATE)) || Files.isRegularFile(folder.resolve(DECODER));
    }

    /**
     * Reads a session; takes seconds where it holds a long recording. Files that are broken are set aside.
     *
     * @throws IOException where there is no session, or one that a later program wrote; nothing was touched then
     */
    static SessionContents read(Path folder, FileStore store, Progress progress) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        if (!isSession(folder)) {
            throw new IOException(
                    folder + ": no session of the bench; one holds a file named " + STATE + " or " + DECODER);
        }
        List<String> troubles = new ArrayList<>();
        ObjectNode state = state(folder.resolve(STATE), store, troubles);
        progress.done(0.1);
        Optional<TrainedDecoder> decoder = decoder(folder.resolve(DECODER), troubles);
        Optional<TrainedDecoder> learned = decoder(folder.resolve(CALIBRATED), troubles);
        progress.done(0.2);
        Optional<Calibrated> calibrated = learned.isPresent()
                ? calibrated(folder, state.path("calibrated"), learned.get(), troubles)
                : Optional.empty();
        return new SessionContents(folder, state, decoder, calibrated, List.copyOf(troubles));
    }

    private static ObjectNode state(Path file, FileStore store, List<String> troubles) throws IOException {
        if (!Files.exists(file)) {
            return JSON.createObjectNode();
        }
        try {
            JsonNode root = JSON.readTree(store.read(file));
            if (root instanceof ObjectNode object
                    && KIND.equals(object.path("kind").asText())) {
                int version = object.path("schemaVersion").asInt(-1);
                if (version > VERSION) {
                    throw new IOException(file + ": written by a later OpenTMR (version " + version
                            + " of the file, this" + " program reads up to " + VERSION + "); update OpenTMR");
                }
                return object;
            }
            troubles.add(broken(file, "it is not a session's state"));
        } catch (JsonProcessingException e) {
            troubles.add(broken(file, FailureText.oneLine(e)));
        }
        return JSON.createObjectNode();
    }

    private static Optional<TrainedDecoder> decoder(Path file, List<String> troubles) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(DecoderFile.read(file));
        } catch (IllegalArgumentException e) {
            troubles.add(broken(file, FailureText.oneLine(e)));
            return Optional.empty();
        }
    }

    private static String broken(Path file, String why) throws IOException {
        return file.getFileName() + " is broken (" + why.replace(file + ": ", "") + ") and was kept as "
                + BrokenFile.setAside(file).getFileName();
    }

    private static Optional<Calibrated> calibrated(
            Path folder, JsonNode saved, TrainedDecoder learned, List<String> troubles) {
        String place = saved.path("recording").asText();
        if (place.isEmpty()) {
            return Optional.empty();
        }
        Path file = folder.resolve(place).normalize();
        try {
            return Optional.of(new Calibrated(
                    saved.path("name").asText(place),
                    RecordingCatalog.find(file, ImportOptions.DEFAULT).get(0).load(warning -> {}),
                    Optional.of(file),
                    learned));
        } catch (IOException | IllegalArgumentException e) {
            troubles.add("the recording to tune on could not be read (" + FailureText.oneLine(e) + ")");
            return Optional.empty();
        }
    }
}
