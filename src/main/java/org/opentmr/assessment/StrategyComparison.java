package org.opentmr.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.SpecJson;

/**
 * Several ways of control on the same recordings, each trained and tested on the same events.
 *
 * @param entries one per way of control, in the order in which they are shown
 * @param provenance what went in
 */
public record StrategyComparison(List<Entry> entries, Provenance provenance) {

    private static final JsonMapper MAPPER = new JsonMapper();

    public StrategyComparison {
        entries = List.copyOf(entries);
    }

    /**
     * One way of control.
     *
     * @param word for it, as on the command line
     * @param title its name for people
     * @param evaluations of the recordings that it could be trained on, in their order
     * @param p99Seconds per evaluation, within which 99 of 100 decisions are made on this machine
     * @param refused the others, and why
     */
    public record Entry(
            String word,
            String title,
            List<Evaluation> evaluations,
            List<Double> p99Seconds,
            List<EvaluationReport.Refused> refused) {

        public Entry {
            evaluations = List.copyOf(evaluations);
            p99Seconds = List.copyOf(p99Seconds);
            refused = List.copyOf(refused);
        }

        /** The mean of a figure over recordings, each counting alike. */
        public Interval mean(ToDoubleFunction<StrategyFigures> figure) {
            return Interval.ofMean(evaluations.stream()
                    .map(StrategyFigures::of)
                    .mapToDouble(figure)
                    .filter(value -> !Double.isNaN(value))
                    .toArray());
        }

        /** The mean over recordings, in seconds. */
        public double meanP99Seconds() {
            return p99Seconds.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        }
    }

    /** As JSON; figures that do not exist are null. */
    public JsonNode toJson() {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode ways = root.putArray("comparison");
        for (Entry entry : entries) {
            ObjectNode way = ways.addObject();
            way.put("control", entry.word());
            way.put("title", entry.title());
            ArrayNode recordings = way.putArray("recordings");
            for (int i = 0; i < entry.evaluations().size(); i++) {
                ObjectNode recording = EvaluationReport.recording(entry.evaluations().get(i));
                EvaluationReport.put(recording, "computeP99Seconds", entry.p99Seconds().get(i));
                recordings.add(recording);
            }
            ArrayNode refused = way.putArray("refused");
            entry.refused().forEach(each -> refused.addObject()
                    .put("file", each.file())
                    .put("reason", each.reason()));
            mean(way.putObject("mean"), entry);
        }
        root.set("provenance", SpecJson.toJson(provenance));
        return root;
    }

    private static void mean(ObjectNode node, Entry entry) {
        EvaluationReport.put(node, "accuracy", entry.mean(StrategyFigures::accuracy).estimate());
        EvaluationReport.put(node, "activeError", entry.mean(StrategyFigures::activeError).estimate());
        EvaluationReport.put(
                node,
                "falseActivationsPerMinute",
                entry.mean(StrategyFigures::falseActivationsPerMinute).estimate());
        EvaluationReport.put(node, "missed", entry.mean(StrategyFigures::missed).estimate());
        EvaluationReport.put(node, "extraMotions", entry.mean(StrategyFigures::extra).estimate());
        EvaluationReport.put(node, "delaySeconds", entry.mean(StrategyFigures::delaySeconds).estimate());
        EvaluationReport.put(node, "computeP99Seconds", entry.meanP99Seconds());
    }
}
