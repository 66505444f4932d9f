package org.opentmr.tuning.auto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.opentmr.assessment.Interval;

/** Reports as JSON; figures are per minute, shares, seconds and seconds per minute; what does not exist is null. */
final class TuningReportJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private TuningReportJson() {}

    static JsonNode of(TuningReport report) {
        ObjectNode root = MAPPER.createObjectNode();
        TuningData data = report.data();
        root.putObject("data")
                .put("recording", data.recording())
                .put("decisions", data.decisions())
                .put("contractions", data.contractions())
                .put("restMinutes", data.restMinutes())
                .put("repetitions", data.repetitions())
                .put("heldOut", data.heldOut());
        root.set("cost", cost(report.cost()));
        root.put("seed", report.seed());
        ArrayNode proposals = root.putArray("proposals");
        report.proposals().forEach(proposal -> proposals.add(proposal(proposal)));
        root.put("frontAxis", report.frontAxis().key());
        ArrayNode front = root.putArray("front");
        report.front().forEach(point -> front.add(figures(point.figures())));
        return root;
    }

    private static ObjectNode cost(TuningCost cost) {
        ObjectNode node = MAPPER.createObjectNode();
        ObjectNode weights = node.putObject("weights");
        cost.weights().forEach((figure, weight) -> weights.put(figure.key(), weight));
        ObjectNode limits = node.putObject("limits");
        cost.constraints().forEach(limit -> limits.put(limit.figure().key(), limit.limit()));
        return node;
    }

    private static ObjectNode proposal(Proposal proposal) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("style", proposal.style());
        node.put("verdict", proposal.verdict().name().toLowerCase(Locale.ROOT));
        node.put("pays", proposal.pays());
        node.set("gain", interval(proposal.gain()));
        put(node, "optimism", proposal.optimism());
        node.set("heldOut", beforeAfter(proposal.heldOut()));
        node.set("tuned", beforeAfter(proposal.tuned()));
        ObjectNode difference = node.putObject("difference");
        for (Figure figure : Figure.values()) {
            Interval interval = proposal.difference().get(figure);
            if (interval != null) {
                difference.set(figure.key(), interval(interval));
            }
        }
        ArrayNode changes = node.putArray("changes");
        for (Change change : proposal.changes()) {
            changes.addObject()
                    .put("setting", change.parameter().name())
                    .put("unit", change.parameter().unit())
                    .put("before", change.before())
                    .put("after", change.after());
        }
        return node;
    }

    private static ObjectNode beforeAfter(Proposal.BeforeAfter pair) {
        ObjectNode node = MAPPER.createObjectNode();
        node.set("before", figures(pair.before()));
        node.set("after", figures(pair.after()));
        return node;
    }

    private static ObjectNode figures(Figures figures) {
        ObjectNode node = MAPPER.createObjectNode();
        for (Figure figure : Figure.values()) {
            put(node, figure.key(), figures.get(figure));
        }
        return node;
    }

    private static ObjectNode interval(Interval interval) {
        ObjectNode node = MAPPER.createObjectNode();
        put(node, "estimate", interval.estimate());
        put(node, "low95", interval.low());
        put(node, "high95", interval.high());
        node.put("repetitions", interval.units());
        return node;
    }

    private static void put(ObjectNode node, String field, double value) {
        if (Double.isFinite(value)) {
            node.put(field, value);
        } else {
            node.putNull(field);
        }
    }
}
