package org.opentmr.app.bench.model.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which settings of which test differ from the usual ones, in the order in which they were set. */
final class Wishes {

    private final Map<TestKind, Map<String, Double>> wishes = new EnumMap<>(TestKind.class);

    private Map<String, Double> of(TestKind kind) {
        return wishes.computeIfAbsent(kind, none -> new LinkedHashMap<>());
    }

    void set(TestKind kind, String key, double value) {
        of(kind).remove(key);
        of(kind).put(key, value);
    }

    void clear(TestKind kind) {
        of(kind).clear();
    }

    /** The plan with all of them that fit it. */
    Plan<?> applied(Plan<?> usual) {
        Plan<?> plan = usual;
        for (Map.Entry<String, Double> each : of(usual.kind()).entrySet()) {
            plan = tried(plan, each.getKey(), each.getValue());
        }
        return plan;
    }

    /** Another limb or other motions may leave no room for what was set before. */
    private static Plan<?> tried(Plan<?> plan, String key, double value) {
        try {
            return plan.with(key, value);
        } catch (IllegalArgumentException e) {
            return plan;
        }
    }

    JsonNode toJson() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        wishes.forEach((kind, values) -> values.forEach(
                (key, value) -> root.withObjectProperty(kind.word()).put(key, value)));
        return root;
    }

    static Wishes of(JsonNode saved) {
        Wishes read = new Wishes();
        for (TestKind kind : TestKind.values()) {
            saved.path(kind.word()).properties().forEach(each -> {
                if (!each.getValue().isNumber()) {
                    throw new IllegalArgumentException("test.settings." + kind.word() + "." + each.getKey()
                            + ": a number was expected, got " + each.getValue());
                }
                read.set(kind, each.getKey(), each.getValue().doubleValue());
            });
        }
        return read;
    }
}
