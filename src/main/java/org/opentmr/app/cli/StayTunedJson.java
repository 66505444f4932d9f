package org.opentmr.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.opentmr.assessment.Accuracy;
import org.opentmr.assessment.Interval;
import org.opentmr.tuning.recalibration.StayTuned;

/** Every way of staying tuned on one recording, as JSON; what does not exist is null. */
final class StayTunedJson {

    private StayTunedJson() {}

    static ObjectNode of(String recording, StayTuned study, StayTuned.Result result) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("file", recording);
        root.put("labelledRepetitions", study.repetitions());
        root.put("mostUnlabelledSeconds", study.seconds());
        ArrayNode ways = root.putArray("ways");
        for (StayTuned.Row row : result.rows()) {
            Accuracy accuracy = Accuracy.of(row.decisions());
            ObjectNode way = ways.addObject();
            way.put("name", row.name());
            put(way, "accuracy", accuracy.accuracy());
            put(way, "accuracyLow95", row.accuracy().low());
            put(way, "accuracyHigh95", row.accuracy().high());
            Interval gain = row.gainOn(result.old());
            put(way, "gain", gain.estimate());
            put(way, "gainLow95", gain.low());
            put(way, "gainHigh95", gain.high());
            put(way, "activeError", accuracy.activeError());
            put(way, "falseActivationRate", accuracy.falseActivationRate());
            way.put("windows", accuracy.windows());
            way.put("learntFromSeconds", row.seconds());
            way.put("labels", row.labels());
            way.put("change", row.adjustment().change().reason());
        }
        root.put("recommended", result.recommended().name());
        root.put("why", result.why());
        return root;
    }

    private static void put(ObjectNode way, String name, double value) {
        if (Double.isFinite(value)) {
            way.put(name, value);
        } else {
            way.putNull(name);
        }
    }
}
