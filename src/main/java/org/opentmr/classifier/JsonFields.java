package org.opentmr.classifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.DegreeOfFreedom.Direction;
import org.opentmr.motion.Motion;
import org.opentmr.motion.MotionSet;

/**
 * The fields of one object of a stored model; every getter throws an {@link IllegalArgumentException} that names the field
 * by its path.
 */
final class JsonFields {

    private final String path;
    private final JsonNode node;

    JsonFields(String path, JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException(
                    describe(path, "an object", node.getNodeType().name().toLowerCase(Locale.ROOT)));
        }
        this.path = path;
        this.node = node;
    }

    static void write(ObjectNode json, String name, double[] values) {
        ArrayNode array = json.putArray(name);
        for (double value : values) {
            array.add(value);
        }
    }

    static void write(ObjectNode json, String name, double[][] rows) {
        ArrayNode array = json.putArray(name);
        for (double[] row : rows) {
            ArrayNode inner = array.addArray();
            for (double value : row) {
                inner.add(value);
            }
        }
    }

    static void write(ObjectNode json, String name, int[] values) {
        ArrayNode array = json.putArray(name);
        for (int value : values) {
            array.add(value);
        }
    }

    static void write(ObjectNode json, MotionSet motions) {
        ArrayNode array = json.putArray("motions");
        for (Motion motion : motions.motions()) {
            ObjectNode entry = array.addObject().put("name", motion.name());
            ArrayNode drives = entry.putArray("drives");
            for (Motion.Drive drive : motion.drives()) {
                drives.addObject()
                        .put("axis", drive.axis().name())
                        .put("direction", drive.direction().name());
            }
        }
    }

    /** The refusal of a field's value. */
    IllegalArgumentException wrong(String name, String want, String got) {
        return new IllegalArgumentException(describe(at(name), want, got));
    }

    String text(String name) {
        JsonNode value = get(name);
        if (!value.isTextual()) {
            throw wrong(name, "a text", value.toString());
        }
        return value.textValue();
    }

    double number(String name) {
        return number(get(name), at(name));
    }

    /** A whole number of at least 1. */
    int count(String name) {
        JsonNode value = get(name);
        if (!value.isInt() || value.intValue() < 1) {
            throw wrong(name, "a whole number of at least 1", value.toString());
        }
        return value.intValue();
    }

    /** A whole number from 0 to {@code limit} (exclusive). */
    int index(String name, int limit) {
        return whole(get(name), at(name), 0, limit);
    }

    double[] vector(String name, int length) {
        return vector(array(get(name), at(name), length), at(name));
    }

    double[][] matrix(String name, int rows, int columns) {
        JsonNode array = array(get(name), at(name), rows);
        double[][] matrix = new double[rows][];
        for (int i = 0; i < rows; i++) {
            String row = at(name) + "[" + i + "]";
            matrix[i] = vector(array(array.get(i), row, columns), row);
        }
        return matrix;
    }

    /** Whole numbers from 0 to {@code limit} (exclusive). */
    int[] indices(String name, int length, int limit) {
        return whole(name, length, 0, limit);
    }

    /** Whole numbers from {@code least} to {@code limit} (exclusive). */
    int[] whole(String name, int length, int least, int limit) {
        JsonNode array = array(get(name), at(name), length);
        int[] values = new int[length];
        for (int i = 0; i < length; i++) {
            values[i] = whole(array.get(i), at(name) + "[" + i + "]", least, limit);
        }
        return values;
    }

    Model model(String name) {
        return ModelJson.read(child(name));
    }

    JsonFields child(String name) {
        return new JsonFields(at(name), get(name));
    }

    List<JsonFields> children(String name) {
        JsonNode array = get(name);
        if (!array.isArray() || array.isEmpty()) {
            throw wrong(name, "a list that is not empty", array.toString());
        }
        List<JsonFields> children = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            children.add(new JsonFields(at(name) + "[" + i + "]", array.get(i)));
        }
        return children;
    }

    MotionSet motions() {
        List<Motion> motions = new ArrayList<>();
        for (JsonFields entry : children("motions")) {
            List<Motion.Drive> drives = new ArrayList<>();
            if (!entry.get("drives").isEmpty()) {
                for (JsonFields drive : entry.children("drives")) {
                    drives.add(new Motion.Drive(
                            drive.constant("axis", DegreeOfFreedom.values()),
                            drive.constant("direction", Direction.values())));
                }
            }
            motions.add(new Motion(entry.text("name"), drives));
        }
        return new MotionSet(motions);
    }

    private <E extends Enum<E>> E constant(String name, E[] values) {
        String text = text(name);
        return Arrays.stream(values)
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(name, "one of " + Arrays.toString(values), text));
    }

    private JsonNode get(String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            throw new IllegalArgumentException(at(name) + " is missing");
        }
        return value;
    }

    private String at(String name) {
        return path + "." + name;
    }

    private static int whole(JsonNode value, String path, int least, int limit) {
        if (!value.isInt() || value.intValue() < least || value.intValue() >= limit) {
            throw new IllegalArgumentException(
                    describe(path, "a whole number from " + least + " to " + (limit - 1), value.toString()));
        }
        return value.intValue();
    }

    private static JsonNode array(JsonNode value, String path, int length) {
        if (!value.isArray() || value.size() != length) {
            String got = value.isArray() ? value.size() + " values" : value.toString();
            throw new IllegalArgumentException(describe(path, "a list of " + length + " values", got));
        }
        return value;
    }

    private static double[] vector(JsonNode array, String path) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(array.get(i), path + "[" + i + "]");
        }
        return values;
    }

    private static double number(JsonNode value, String path) {
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw new IllegalArgumentException(describe(path, "a finite number", value.toString()));
        }
        return value.doubleValue();
    }

    private static String describe(String path, String want, String got) {
        return path + ": want " + want + ", got " + got;
    }
}
