package org.opentmr.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.opentmr.assessment.Interval;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.SpecJson;
import org.opentmr.tuning.search.Candidate;
import org.opentmr.tuning.search.HeldOut;
import org.opentmr.tuning.search.SearchResult;
import org.opentmr.tuning.search.SearchResult.Row;
import org.opentmr.tuning.search.SearchSettings;

/** The result of a search as JSON; accuracies from 0 to 1, figures that do not exist are null. */
final class SearchJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private SearchJson() {}

    static JsonNode of(SearchResult result, SearchSettings settings, Provenance provenance) {
        ObjectNode root = MAPPER.createObjectNode();
        root.set("search", SpecJson.toJson(settings));
        root.set("recordings", MAPPER.valueToTree(result.recordings()));
        root.put("split", result.split());
        root.set("chosen", row(result, result.chosen()));
        root.set("present", row(result, result.present()));
        root.set("nested", nested(result));
        ArrayNode rows = root.putArray("rows");
        result.rows().forEach(row -> rows.add(row(result, row)));
        ArrayNode electrodes = root.putArray("electrodes");
        result.electrodes().forEach(row -> electrodes.add(row(result, row)));
        ArrayNode leftOut = root.putArray("leftOut");
        result.leftOut().forEach(each -> {
            ObjectNode node = candidate(result, each.candidate());
            node.put("reason", each.reason());
            leftOut.add(node);
        });
        root.set("decoder", SpecJson.toJson(result.spec(result.chosen().candidate())));
        root.set("provenance", SpecJson.toJson(provenance));
        return root;
    }

    private static ObjectNode nested(SearchResult result) {
        SearchResult.Nested nested = result.nested();
        ObjectNode node = MAPPER.createObjectNode();
        ArrayNode choices = node.putArray("choices");
        nested.choices().forEach(choice -> choices.add(candidate(result, choice)));
        put(node, "choosingAccuracy", nested.promised());
        heldOut(node, nested.heldOut());
        put(node, "optimism", nested.optimism());
        put(node, "gainInChoosing", nested.gainPromised());
        Interval gain = nested.gainHeld();
        put(node, "gain", gain.estimate());
        put(node, "gainLow95", gain.low());
        put(node, "gainHigh95", gain.high());
        return node;
    }

    private static ObjectNode candidate(SearchResult result, Candidate candidate) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("features", candidate.features());
        node.put("classifier", result.spec(candidate).classifier());
        put(node, "windowSeconds", candidate.windowSeconds());
        put(node, "incrementSeconds", candidate.incrementSeconds());
        node.set("electrodes", MAPPER.valueToTree(result.electrodeNames(candidate)));
        return node;
    }

    private static ObjectNode row(SearchResult result, Row row) {
        ObjectNode node = candidate(result, row.candidate());
        ArrayNode stages = node.putArray("stages");
        row.stages().forEach(stage -> stages.add(stage.words()));
        node.put("front", row.front());
        put(node, "choosingAccuracy", row.choosingAccuracy());
        heldOut(node, row.heldOut());
        put(node, "meanDelayMilliseconds", row.latency().meanDelayMillis());
        put(node, "meanComputeMilliseconds", row.latency().meanComputeMillis());
        put(node, "p99ComputeMilliseconds", row.latency().p99ComputeMillis());
        put(node, "trainSeconds", row.latency().trainSeconds());
        node.put("decisionsTimed", row.latency().decisions());
        return node;
    }

    private static void heldOut(ObjectNode node, HeldOut heldOut) {
        Interval accuracy = heldOut.accuracy();
        put(node, "accuracy", accuracy.estimate());
        put(node, "accuracyLow95", accuracy.low());
        put(node, "accuracyHigh95", accuracy.high());
        put(node, "activeError", heldOut.activeError());
        put(node, "falseActivationRate", heldOut.falseActivationRate());
        node.put("windows", heldOut.windows());
        node.set("accuracyOfRecordings", MAPPER.valueToTree(heldOut.perRecording()));
    }

    private static void put(ObjectNode node, String field, double value) {
        if (Double.isFinite(value)) {
            node.put(field, value);
        } else {
            node.putNull(field);
        }
    }
}
