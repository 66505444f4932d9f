package org.opentmr.simulation.anatomy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of one JSON object: all of them known, each of its kind, or an error that names file, field and value. */
final class JsonFields {

    private final String file;
    private final String path;
    private final JsonNode json;

    private JsonFields(String file, String path, JsonNode json) {
        this.file = file;
        this.path = path;
        this.json = json;
    }

    static JsonFields root(String file, JsonNode json, List<String> known) throws AnatomyException {
        return new JsonFields(file, "", json).requireObject(known);
    }

    private JsonFields requireObject(List<String> known) throws AnatomyException {
        if (!json.isObject()) {
            throw wrong(path.isEmpty() ? "the file" : path, json, "an object with " + known + " is needed");
        }
        List<String> unknown = new ArrayList<>();
        json.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new AnatomyException(file + ": no such field: " + at(unknown.get(0)) + "; there are " + known);
        }
        return this;
    }

    String text(String field) throws AnatomyException {
        JsonNode node = present(field);
        if (!node.isTextual()) {
            throw wrong(at(field), node, "a text is needed");
        }
        return node.asText();
    }

    double number(String field) throws AnatomyException {
        JsonNode node = present(field);
        if (!node.isNumber()) {
            throw wrong(at(field), node, "a number is needed");
        }
        return node.doubleValue();
    }

    int whole(String field) throws AnatomyException {
        JsonNode node = present(field);
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw wrong(at(field), node, "a whole number is needed");
        }
        return node.intValue();
    }

    boolean truth(String field) throws AnatomyException {
        JsonNode node = present(field);
        if (!node.isBoolean()) {
            throw wrong(at(field), node, "true or false is needed");
        }
        return node.booleanValue();
    }

    List<String> texts(String field) throws AnatomyException {
        JsonNode node = array(field);
        List<String> texts = new ArrayList<>();
        for (JsonNode each : node) {
            if (!each.isTextual()) {
                throw wrong(at(field), each, "a list of texts is needed");
            }
            texts.add(each.asText());
        }
        return texts;
    }

    /** Numbers by their names, in the order of the file. */
    Map<String, Double> numbers(String field) throws AnatomyException {
        JsonNode node = present(field);
        if (!node.isObject()) {
            throw wrong(at(field), node, "an object of names and numbers is needed");
        }
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        JsonFields inside = new JsonFields(file, at(field), node);
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (String name : names) {
            numbers.put(name, inside.number(name));
        }
        return numbers;
    }

    JsonFields object(String field, List<String> known) throws AnatomyException {
        return new JsonFields(file, at(field), present(field)).requireObject(known);
    }

    /** Empty where the field is missing. */
    Optional<JsonFields> optional(String field, List<String> known) throws AnatomyException {
        return json.has(field) ? Optional.of(object(field, known)) : Optional.empty();
    }

    List<JsonFields> objects(String field, List<String> known) throws AnatomyException {
        JsonNode node = array(field);
        List<JsonFields> objects = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            objects.add(new JsonFields(file, at(field) + "[" + i + "]", node.get(i)).requireObject(known));
        }
        return objects;
    }

    /** The error of a value that is of the right kind and yet not allowed. */
    AnatomyException refused(String field, String why) {
        return new AnatomyException(file + ": " + at(field) + ": " + why);
    }

    /** The error of an object whose values do not go together. */
    AnatomyException refused(IllegalArgumentException why) {
        return new AnatomyException(file + ": " + (path.isEmpty() ? "" : path + ": ") + why.getMessage(), why);
    }

    private JsonNode array(String field) throws AnatomyException {
        JsonNode node = present(field);
        if (!node.isArray()) {
            throw wrong(at(field), node, "a list is needed");
        }
        return node;
    }

    private JsonNode present(String field) throws AnatomyException {
        JsonNode node = json.path(field);
        if (node.isMissingNode()) {
            throw new AnatomyException(file + ": " + at(field) + " is missing; add it");
        }
        return node;
    }

    private String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private AnatomyException wrong(String where, JsonNode value, String needed) {
        return new AnatomyException(file + ": " + where + " is " + value + "; " + needed);
    }
}
