package org.opentmr.decoder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.opentmr.signal.ChannelLayout;

/**
 * Decoders as JSON files: settings, channels, model, control and provenance, readable by a person. Numbers survive to the
 * last bit.
 */
public final class DecoderFile {

    private static final String KIND = "OpenTMR decoder";

    private static final int FIRST_VERSION = 1;

    private DecoderFile() {}

    /** Writes a decoder; an older file of that name is replaced only once the new one is complete. */
    public static void write(TrainedDecoder decoder, Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path partial = absolute.resolveSibling(absolute.getFileName() + ".partial");
        try {
            Files.writeString(
                    partial, SpecJson.MAPPER.writeValueAsString(toJson(decoder)) + "\n", StandardCharsets.UTF_8);
            Files.move(partial, absolute, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /**
     * Reads a decoder.
     *
     * @throws IllegalArgumentException where the file is not a decoder or a field of it is wrong; names the file
     */
    public static TrainedDecoder read(Path file) throws IOException {
        try {
            return fromJson(SpecJson.MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (JsonProcessingException | java.nio.charset.CharacterCodingException e) {
            throw new IllegalArgumentException(file + ": not a decoder file: " + SpecJson.shortMessage(e), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    static JsonNode toJson(TrainedDecoder decoder) {
        ObjectNode root = SpecJson.MAPPER.createObjectNode();
        root.put("kind", KIND);
        root.put("schemaVersion", DecoderSpec.SCHEMA_VERSION);
        root.set("provenance", SpecJson.MAPPER.valueToTree(decoder.provenance()));
        root.set("spec", SpecJson.MAPPER.valueToTree(decoder.spec()));
        root.set("layout", SpecJson.MAPPER.valueToTree(decoder.layout()));
        root.set("trained", TrainedJson.write(decoder.strategy()));
        return root;
    }

    static TrainedDecoder fromJson(JsonNode root) throws JsonProcessingException {
        if (!KIND.equals(root.path("kind").asText())) {
            throw new IllegalArgumentException(
                    "not a decoder file: \"kind\" is \"" + root.path("kind").asText() + "\", want \"" + KIND + "\"");
        }
        int version = root.path("schemaVersion").asInt(-1);
        if (version < FIRST_VERSION || version > DecoderSpec.SCHEMA_VERSION) {
            throw new IllegalArgumentException("decoder file of schema version " + version + "; this program reads"
                    + " versions " + FIRST_VERSION + " to " + DecoderSpec.SCHEMA_VERSION + ", update OpenTMR");
        }
        boolean first = version == FIRST_VERSION;
        JsonNode spec = required(root, "spec");
        return new TrainedDecoder(
                SpecJson.MAPPER.treeToValue(first ? specOfVersion1(spec) : spec, DecoderSpec.class),
                part(root, "layout", ChannelLayout.class),
                TrainedJson.read(first ? trainedOfVersion1(root) : required(root, "trained")),
                part(root, "provenance", Provenance.class));
    }

    /** In version 1 there was pattern recognition alone, and its settings stood among the others. */
    private static JsonNode specOfVersion1(JsonNode spec) {
        ObjectNode upgraded = spec.deepCopy();
        ObjectNode strategy = SpecJson.MAPPER.createObjectNode();
        strategy.put("type", "pattern");
        for (String moved : List.of("classifier", "control")) {
            strategy.set(moved, required(spec, moved));
            upgraded.remove(moved);
        }
        upgraded.put("schemaVersion", DecoderSpec.SCHEMA_VERSION);
        upgraded.set("strategy", strategy);
        return upgraded;
    }

    private static JsonNode trainedOfVersion1(JsonNode root) {
        ObjectNode trained = SpecJson.MAPPER.createObjectNode();
        trained.put("type", "pattern");
        trained.set("model", required(root, "model"));
        trained.set("activityRanges", required(root, "activityRanges"));
        return trained;
    }

    private static <T> T part(JsonNode root, String field, Class<T> type) throws JsonProcessingException {
        return SpecJson.MAPPER.treeToValue(required(root, field), type);
    }

    static JsonNode required(JsonNode root, String field) {
        JsonNode node = root.get(field);
        if (node == null || node.isNull()) {
            throw new IllegalArgumentException("not a complete decoder file: \"" + field + "\" is missing");
        }
        return node;
    }
}
