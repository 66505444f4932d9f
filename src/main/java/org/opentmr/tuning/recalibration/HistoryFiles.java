package org.opentmr.tuning.recalibration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.opentmr.decoder.DecoderFile;

/**
 * The history of a decoder file: beside {@code hand.json} lie {@code hand.previous.json}, the file before the last change
 * byte for byte, and {@code hand.changes.json}, every change.
 */
public final class HistoryFiles {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path decoder;
    private final Path previous;
    private final Path changes;

    public HistoryFiles(Path decoder) {
        this.decoder = decoder.toAbsolutePath();
        previous = beside("previous");
        changes = beside("changes");
    }

    private Path beside(String what) {
        Path name = decoder.getFileName();
        if (name == null) {
            throw new IllegalArgumentException(decoder + ": is no file that a decoder can be in");
        }
        return decoder.resolveSibling(name.toString().replaceFirst("\\.json$", "") + "." + what + ".json");
    }

    /** Where the file before the last change lies. */
    public Path previous() {
        return previous;
    }

    /** Where the changes are told. */
    public Path changes() {
        return changes;
    }

    /** Writes a changed decoder; what stood there becomes the previous one. */
    public void save(Adjustment adjustment) throws IOException {
        if (Files.exists(decoder)) {
            Files.copy(decoder, previous, StandardCopyOption.REPLACE_EXISTING);
        }
        DecoderFile.write(adjustment.decoder(), decoder);
        tell(adjustment.change());
    }

    /**
     * Puts the previous file back, byte for byte.
     *
     * @param time of the undo, ISO 8601
     * @throws IllegalArgumentException where there is none
     */
    public void undo(String time) throws IOException {
        if (!Files.exists(previous)) {
            throw new IllegalArgumentException(
                    decoder + ": there is no change to undo, " + previous.getFileName() + " is missing beside it");
        }
        Files.move(previous, decoder, StandardCopyOption.REPLACE_EXISTING);
        tell(Change.now(Change.Kind.UNDONE, time, 0, 0, "back by one step"));
    }

    /**
     * Every change, oldest first.
     *
     * @throws IllegalArgumentException where the file holds something else; names it
     */
    public List<Change> read() throws IOException {
        if (!Files.exists(changes)) {
            return List.of();
        }
        try {
            List<Change> all = new ArrayList<>();
            for (JsonNode node : MAPPER.readTree(Files.readString(changes, StandardCharsets.UTF_8))) {
                all.add(change(node));
            }
            return all;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    changes + ": not the changes of a decoder: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(changes + ": not the changes of a decoder: " + e.getMessage(), e);
        }
    }

    private void tell(Change change) throws IOException {
        ArrayNode all = MAPPER.createArrayNode();
        for (Change earlier : read()) {
            all.add(json(earlier));
        }
        all.add(json(change));
        Path partial = changes.resolveSibling(changes.getFileName() + ".partial");
        try {
            Files.writeString(partial, all.toPrettyString() + "\n", StandardCharsets.UTF_8);
            Files.move(partial, changes, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static ObjectNode json(Change change) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("kind", change.kind().name());
        node.put("time", change.time());
        node.put("software", change.software());
        node.put("seconds", change.seconds());
        node.put("repetitions", change.repetitions());
        put(node, "expectedBefore", change.expectedBefore());
        put(node, "expectedAfter", change.expectedAfter());
        put(node, "measuredBefore", change.measuredBefore());
        put(node, "measuredAfter", change.measuredAfter());
        node.put("reason", change.reason());
        return node;
    }

    /** What is not known is null. */
    private static void put(ObjectNode node, String field, double value) {
        if (Double.isNaN(value)) {
            node.putNull(field);
        } else {
            node.put(field, value);
        }
    }

    private static Change change(JsonNode node) {
        return new Change(
                Change.Kind.valueOf(node.path("kind").asText()),
                node.path("time").asText(),
                node.path("software").asText(),
                node.path("seconds").asDouble(),
                node.path("repetitions").asInt(),
                node.path("expectedBefore").asDouble(Double.NaN),
                node.path("expectedAfter").asDouble(Double.NaN),
                node.path("measuredBefore").asDouble(Double.NaN),
                node.path("measuredAfter").asDouble(Double.NaN),
                node.path("reason").asText());
    }
}
