package org.opentmr.app.bench.model.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.opentmr.app.bench.model.Bench;
import org.opentmr.app.bench.model.Calibrated;
import org.opentmr.app.bench.model.Remembered;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.TrainedDecoder;

/**
 * All that is kept of a session besides its recordings, at one moment.
 *
 * @param state of the bench
 * @param decoder in use
 * @param calibrated the decoder as calibration made it
 */
record Kept(JsonNode state, Optional<TrainedDecoder> decoder, Optional<TrainedDecoder> calibrated) {

    /** As if nothing was ever written. */
    static final Kept NOTHING = new Kept(SessionContents.JSON.createObjectNode(), Optional.empty(), Optional.empty());

    /**
     * What is to be kept of a bench now.
     *
     * @param read the state as it was read, so that what others wrote into it stays
     */
    static Kept of(Bench bench, ObjectNode read) {
        ObjectNode root = read.deepCopy();
        root.put("kind", SessionContents.KIND);
        root.put("schemaVersion", SessionContents.VERSION);
        root.put("software", Provenance.SOFTWARE);
        Optional<Calibrated> calibrated = bench.calibrated().get();
        Path folder = bench.workspace().folder();
        calibrated
                .flatMap(Calibrated::samples)
                .ifPresentOrElse(
                        file -> root.putObject("calibrated")
                                .put("name", calibrated.get().name())
                                .put("recording", place(file, folder)),
                        () -> root.remove("calibrated"));
        ObjectNode parts = root.withObjectProperty("parts");
        for (Remembered part : bench.remembered()) {
            parts.set(part.key(), part.save());
        }
        return new Kept(root, bench.decoding().decoder(), calibrated.map(Calibrated::decoder));
    }

    /** A file within the session by its way from there, so that the folder may be moved; others whole. */
    private static String place(Path file, Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        Path whole = file.toAbsolutePath().normalize();
        return whole.startsWith(home) ? home.relativize(whole).toString().replace('\\', '/') : whole.toString();
    }

    /** Writes what differs from what was written before. */
    void write(Path folder, Kept before, FileStore store) throws IOException {
        write(folder.resolve(SessionContents.DECODER), decoder, before.decoder, store);
        write(folder.resolve(SessionContents.CALIBRATED), calibrated, before.calibrated, store);
        store.write(folder.resolve(SessionContents.STATE), state.toPrettyString() + "\n");
    }

    private static void write(Path file, Optional<TrainedDecoder> now, Optional<TrainedDecoder> before, FileStore store)
            throws IOException {
        if (now.isPresent() && !now.equals(before)) {
            store.write(file, now.get());
        } else if (now.isEmpty() && before.isPresent()) {
            Files.deleteIfExists(file);
        }
    }
}
