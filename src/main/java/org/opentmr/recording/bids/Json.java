package org.opentmr.recording.bids;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opentmr.recording.RecordingException;

/** JSON objects in files of their own. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** A sidecar holds facts, not data; a larger one is not a sidecar. */
    private static final long MOST_BYTES = 32L << 20;

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ObjectNode read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new RecordingException(file + ": " + Files.size(file) + " bytes are too many for a sidecar");
        }
        try {
            if (MAPPER.readTree(Files.readAllBytes(file)) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            String line =
                    e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
            throw new RecordingException(file + ": is not valid JSON" + line, e);
        }
        throw new RecordingException(file + ": holds no JSON object");
    }

    /** The object that a text holds; a text that holds none is kept as a text. */
    static JsonNode objectOrText(String text) {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            return MAPPER.getNodeFactory().textNode(text);
        }
        return MAPPER.getNodeFactory().textNode(text);
    }

    static String text(ObjectNode object) throws IOException {
        return MAPPER.writeValueAsString(object) + "\n";
    }
}
