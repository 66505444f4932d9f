package org.opentmr.app.bench.model.calibrate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opentmr.motion.Motion;
import org.opentmr.recording.protocol.GuidedProtocol;
import org.opentmr.recording.protocol.GuidedProtocol.Order;
import org.opentmr.signal.Seed;

/** Plans as JSON. */
final class PlanJson {

    private PlanJson() {}

    static JsonNode write(Plan plan) {
        GuidedProtocol timing = plan.timing();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("offered", names(plan.offered()));
        json.set("chosen", names(plan.chosen()));
        json.put("repetitions", timing.repetitions());
        json.put("holdSeconds", timing.holdSeconds());
        json.put("restSeconds", timing.restSeconds());
        json.put("order", timing.order().name().toLowerCase(Locale.ROOT));
        json.put("seed", timing.seed().value());
        json.put("countdownSeconds", timing.countdownSeconds());
        json.put("reactionSeconds", timing.reactionSeconds());
        json.put("placement", plan.placement());
        return json;
    }

    private static ArrayNode names(List<Motion> motions) {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        motions.forEach(motion -> names.add(motion.name()));
        return names;
    }

    /**
     * A plan that was written.
     *
     * @throws IllegalArgumentException where a field is wrong; names it
     */
    static Plan read(JsonNode json) {
        Order order =
                json.path("order").asText().equalsIgnoreCase(Order.SHUFFLED.name()) ? Order.SHUFFLED : Order.FIXED;
        GuidedProtocol timing = new GuidedProtocol(
                GuidedProtocol.ARM.motions(),
                (int) number(json, "repetitions"),
                number(json, "holdSeconds"),
                number(json, "restSeconds"),
                order,
                new Seed((long) number(json, "seed")),
                number(json, "countdownSeconds"),
                number(json, "reactionSeconds"));
        return new Plan(
                motions(json, "offered"),
                motions(json, "chosen"),
                timing,
                json.path("placement").asText());
    }

    private static List<Motion> motions(JsonNode json, String field) {
        List<Motion> motions = new ArrayList<>();
        for (JsonNode name : json.path(field)) {
            motions.add(Motion.named(name.asText()));
        }
        return motions;
    }

    private static double number(JsonNode json, String field) {
        JsonNode node = json.path(field);
        if (!node.isNumber()) {
            throw new IllegalArgumentException("calibration: " + field + " needs a number, got " + node);
        }
        return node.doubleValue();
    }
}
