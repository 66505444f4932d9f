package org.opentmr.tuning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The history of a decoder's settings, as JSON beside the decoder. */
public final class TuningHistoryFile {

    private static final String KIND = "OpenTMR tuning history";
    private static final int SCHEMA_VERSION = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private TuningHistoryFile() {}

    /** Where the history of a decoder lies: {@code hand.json} has {@code hand.history.json}. */
    public static Path beside(Path decoder) {
        String name = decoder.getFileName().toString().replaceFirst("\\.json$", "");
        return decoder.resolveSibling(name + ".history.json");
    }

    /** Writes a history; an older one stays until all of it is written. */
    public static void write(TuningHistory history, Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path partial = absolute.resolveSibling(absolute.getFileName() + ".partial");
        try {
            Files.writeString(partial, toJson(history).toPrettyString() + "\n", StandardCharsets.UTF_8);
            Files.move(partial, absolute, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /**
     * Reads a history.
     *
     * @throws IllegalArgumentException where the file is none; names the file and what is wrong
     */
    public static TuningHistory read(Path file) throws IOException {
        try {
            return fromJson(MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + ": not a tuning history: " + e.getOriginalMessage(), e);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + ": not a tuning history: it is no text", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    /** As it stands in the file. */
    public static ObjectNode toJson(TuningHistory history) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("kind", KIND);
        root.put("schemaVersion", SCHEMA_VERSION);
        root.put("position", history.position());
        root.set("steps", MAPPER.valueToTree(history.steps()));
        return root;
    }

    /**
     * From what stands in a file.
     *
     * @throws IllegalArgumentException where it is none; says what is wrong
     */
    public static TuningHistory fromJson(JsonNode root) {
        if (!KIND.equals(root.path("kind").asText())) {
            throw new IllegalArgumentException(
                    "not a tuning history: \"kind\" is \"" + root.path("kind").asText() + "\", want \"" + KIND + "\"");
        }
        if (root.path("schemaVersion").asInt() != SCHEMA_VERSION) {
            throw new IllegalArgumentException("tuning history of schema version "
                    + root.path("schemaVersion").asInt() + "; this program reads version " + SCHEMA_VERSION
                    + ", update OpenTMR");
        }
        if (!root.path("steps").isArray()) {
            throw new IllegalArgumentException("not a complete tuning history: \"steps\" is missing");
        }
        List<TuningHistory.Step> steps = new ArrayList<>();
        for (JsonNode step : root.path("steps")) {
            steps.add(step(step, steps.size() + 1));
        }
        return new TuningHistory(steps, root.path("position").asInt(-1));
    }

    private static TuningHistory.Step step(JsonNode step, int number) {
        if (!step.path("values").isObject()) {
            throw new IllegalArgumentException("not a complete tuning history: step " + number + " has no values");
        }
        Map<String, Double> values = new LinkedHashMap<>();
        step.path("values").properties().forEach(entry -> {
            if (!entry.getValue().isNumber()) {
                throw new IllegalArgumentException("not a tuning history: step " + number + " has no value for "
                        + entry.getKey() + " but " + entry.getValue());
            }
            values.put(entry.getKey(), entry.getValue().asDouble());
        });
        return new TuningHistory.Step(step.path("label").asText(), values);
    }
}
