package org.opentmr.recording.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;
import org.opentmr.recording.RecordingException;
import org.opentmr.recording.protocol.GuidedProtocol.Order;
import org.opentmr.signal.Seed;

/** Protocols as JSON. A key that is missing keeps the value of {@link GuidedProtocol#ARM}; an unknown key is refused. */
public final class ProtocolFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final List<String> KEYS = List.of(
            "motions",
            "repetitions",
            "holdSeconds",
            "restSeconds",
            "order",
            "seed",
            "countdownSeconds",
            "reactionSeconds");

    private final Path file;
    private final JsonNode json;

    private ProtocolFile(Path file, JsonNode json) {
        this.file = file;
        this.json = json;
    }

    /**
     * Reads a protocol.
     *
     * @throws RecordingException where the file holds none; names the key and the value
     */
    public static GuidedProtocol read(Path file) throws IOException {
        try {
            JsonNode json = MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8));
            return new ProtocolFile(file, json).protocol();
        } catch (JsonProcessingException | CharacterCodingException e) {
            throw new RecordingException(file + ": is not valid JSON", e);
        } catch (IllegalArgumentException e) {
            throw new RecordingException(file + ": " + e.getMessage(), e);
        }
    }

    public static void write(GuidedProtocol protocol, Path file) throws IOException {
        Files.writeString(file, text(protocol, MAPPER) + "\n", StandardCharsets.UTF_8);
    }

    /** A protocol as one line of JSON, for a sidecar. */
    public static String line(GuidedProtocol protocol) {
        try {
            return text(
                    protocol,
                    MAPPER.rebuild().disable(SerializationFeature.INDENT_OUTPUT).build());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and texts are always JSON", e);
        }
    }

    private static String text(GuidedProtocol protocol, JsonMapper mapper) throws JsonProcessingException {
        ObjectNode json = mapper.createObjectNode();
        ArrayNode motions = json.putArray("motions");
        protocol.motions().motions().forEach(motion -> motions.add(motion.name()));
        json.put("repetitions", protocol.repetitions());
        json.put("holdSeconds", protocol.holdSeconds());
        json.put("restSeconds", protocol.restSeconds());
        json.put("order", protocol.order().name().toLowerCase(Locale.ROOT));
        json.put("seed", protocol.seed().value());
        json.put("countdownSeconds", protocol.countdownSeconds());
        json.put("reactionSeconds", protocol.reactionSeconds());
        return mapper.writeValueAsString(json);
    }

    private GuidedProtocol protocol() throws RecordingException {
        if (!json.isObject()) {
            throw new RecordingException(file + ": holds no JSON object; a protocol has the keys " + KEYS);
        }
        List<String> unknown = new ArrayList<>();
        json.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw new RecordingException(file + ": no key of a protocol: " + unknown + "; there are " + KEYS);
        }
        GuidedProtocol usual = GuidedProtocol.ARM;
        return new GuidedProtocol(
                motions(usual.motions()),
                (int) whole("repetitions", usual.repetitions(), Integer.MAX_VALUE),
                number("holdSeconds", usual.holdSeconds()),
                number("restSeconds", usual.restSeconds()),
                order(usual.order()),
                new Seed(whole("seed", usual.seed().value(), Long.MAX_VALUE)),
                number("countdownSeconds", usual.countdownSeconds()),
                number("reactionSeconds", usual.reactionSeconds()));
    }

    private MotionSet motions(MotionSet otherwise) throws RecordingException {
        JsonNode node = json.path("motions");
        if (node.isMissingNode()) {
            return otherwise;
        }
        List<Motion> motions = new ArrayList<>();
        for (JsonNode name : node) {
            if (!name.isTextual()) {
                throw new RecordingException(file + ": motions holds " + name + "; names are needed");
            }
            motions.add(Motion.named(name.asText()));
        }
        if (motions.isEmpty()) {
            throw new RecordingException(file + ": motions is " + node + "; a list of names is needed");
        }
        return new MotionSet(motions);
    }

    private long whole(String key, long otherwise, long most) throws RecordingException {
        JsonNode node = json.path(key);
        if (node.isMissingNode()) {
            return otherwise;
        }
        if (!node.isIntegralNumber()
                || !node.canConvertToLong()
                || node.longValue() > most
                || node.longValue() < -most) {
            throw new RecordingException(file + ": " + key + " is " + node + "; a whole number is needed");
        }
        return node.longValue();
    }

    private double number(String key, double otherwise) throws RecordingException {
        JsonNode node = json.path(key);
        if (node.isMissingNode()) {
            return otherwise;
        }
        if (!node.isNumber()) {
            throw new RecordingException(file + ": " + key + " is " + node + "; a number of seconds is needed");
        }
        return node.doubleValue();
    }

    private Order order(Order otherwise) throws RecordingException {
        JsonNode node = json.path("order");
        if (node.isMissingNode()) {
            return otherwise;
        }
        for (Order order : Order.values()) {
            if (order.name().equalsIgnoreCase(node.asText())) {
                return order;
            }
        }
        throw new RecordingException(file + ": order is " + node + "; \"fixed\" or \"shuffled\" is needed");
    }
}
