package org.opentmr.app.bench.model.signals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the signals are looked at, and marks, as they are saved.
 *
 * @param viewing what is looked at
 * @param marks threshold by the name of its channel
 */
record SavedViewing(Viewing viewing, Map<String, Double> marks) {

    JsonNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("form", viewing.form().name());
        json.put("movement", viewing.movement().name());
        json.put("seconds", viewing.seconds());
        json.put("scale", viewing.scale().kind().name());
        json.put("reach", viewing.scale().reach());
        json.put("spectrum", viewing.spectrum());
        new TreeSet<>(viewing.off()).forEach(json.putArray("off")::add);
        ObjectNode thresholds = json.putObject("thresholds");
        new TreeMap<>(marks).forEach(thresholds::put);
        return json;
    }

    /** Reads what {@link #toJson} wrote; what is missing is as usual. */
    static SavedViewing of(JsonNode json) {
        Viewing usual = Viewing.USUAL;
        Set<String> off = new TreeSet<>();
        json.path("off").forEach(name -> off.add(name.asText()));
        Map<String, Double> marks = new LinkedHashMap<>();
        json.path("thresholds").properties().forEach(mark -> marks.put(mark.getKey(), mark(mark)));
        return new SavedViewing(
                new Viewing(
                        choice(json, "form", SignalForm.class, usual.form()),
                        choice(json, "movement", Movement.class, usual.movement()),
                        json.path("seconds").asDouble(usual.seconds()),
                        new ScaleChoice(
                                choice(
                                        json,
                                        "scale",
                                        ScaleChoice.Kind.class,
                                        usual.scale().kind()),
                                json.path("reach").asDouble(usual.scale().reach())),
                        off,
                        json.path("spectrum").asBoolean(usual.spectrum())),
                marks);
    }

    private static double mark(Map.Entry<String, JsonNode> mark) {
        double value = mark.getValue().asDouble(Double.NaN);
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "thresholds." + mark.getKey() + ": a threshold lies above 0, got " + mark.getValue());
        }
        return value;
    }

    private static <E extends Enum<E>> E choice(JsonNode json, String field, Class<E> type, E usual) {
        String word = json.path(field).asText(usual.name());
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException(field + ": got \"" + word + "\"");
    }
}
