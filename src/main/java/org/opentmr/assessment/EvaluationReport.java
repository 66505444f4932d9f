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
 * The evaluations of a data set and their mean, every recording counting alike.
 *
 * @param evaluations in the order of their recordings
 * @param refused recordings that could not be evaluated; they are in no figure
 * @param provenance what went in
 * @param loadSeconds reading all files
 */
public record EvaluationReport(
        List<Evaluation> evaluations, List<Refused> refused, Provenance provenance, double loadSeconds) {

    private static final JsonMapper MAPPER = new JsonMapper();

    public EvaluationReport {
        evaluations = List.copyOf(evaluations);
        refused = List.copyOf(refused);
        if (evaluations.isEmpty()) {
            throw new IllegalArgumentException("a report needs at least one evaluated recording");
        }
    }

    /** A recording that could not be evaluated, and why in one line. */
    public record Refused(String file, String reason) {}

    /** The mean over recordings of a figure that is a share, with its interval, which ends at 0 and 1. */
    public Interval mean(ToDoubleFunction<Accuracy> figure) {
        return Interval.ofMeanShare(evaluations.stream()
                .mapToDouble(e -> figure.applyAsDouble(e.accuracy()))
                .toArray());
    }

    /** Whether all recordings have the same motions, so that their windows fit in one confusion matrix. */
    public boolean sharesMotions() {
        return evaluations.stream().map(e -> e.decisions().motions()).distinct().count() == 1;
    }

    public EvaluationTiming timing() {
        return evaluations.stream().map(Evaluation::timing).reduce(EvaluationTiming.NONE, EvaluationTiming::plus);
    }

    /** As JSON; figures that do not exist are null. */
    public JsonNode toJson() {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode recordings = root.putArray("recordings");
        evaluations.forEach(e -> recordings.add(recording(e)));
        ArrayNode failures = root.putArray("refused");
        refused.forEach(each -> failures.addObject().put("file", each.file()).put("reason", each.reason()));
        root.set("mean", meanJson());
        root.set("decoder", SpecJson.toJson(evaluations.get(0).spec()));
        root.set("provenance", SpecJson.toJson(provenance));
        root.set("timing", timingJson());
        return root;
    }

    /** One recording as JSON, as in {@link #toJson}. */
    static ObjectNode recording(Evaluation evaluation) {
        Accuracy accuracy = evaluation.accuracy();
        ObjectNode node = MAPPER.createObjectNode();
        node.put("file", evaluation.recording().name());
        node.put("subject", evaluation.recording().subject());
        node.put("session", evaluation.recording().session());
        put(node, "accuracy", accuracy.accuracy());
        Interval interval = Interval.ofAccuracy(List.of(evaluation.decisions()));
        put(node, "accuracyLow95", interval.low());
        put(node, "accuracyHigh95", interval.high());
        figures(node, figure -> figure.applyAsDouble(accuracy));
        node.put("windows", accuracy.windows());
        node.put("split", evaluation.split());
        node.put("unit", evaluation.recording().layout().unit());
        node.put("envelope", evaluation.recording().layout().isEnvelope());
        ArrayNode classes = node.putArray("classes");
        accuracy.motions().motions().forEach(motion -> classes.add(motion.name()));
        ArrayNode rows = node.putArray("confusion");
        for (long[] counts : accuracy.confusion().counts()) {
            ArrayNode row = rows.addArray();
            for (long count : counts) {
                row.add(count);
            }
        }
        ArrayNode rejected = node.putArray("rejected");
        for (long count : accuracy.confusion().rejected()) {
            rejected.add(count);
        }
        motions(node, accuracy.confusion());
        StrategyFigures figures = StrategyFigures.of(evaluation);
        put(node, "falseActivationsPerMinute", figures.falseActivationsPerMinute());
        put(node, "missed", figures.missed());
        put(node, "extraMotions", figures.extra());
        put(node, "delaySeconds", figures.delaySeconds());
        put(node, "waitSeconds", figures.waitSeconds());
        ArrayNode unserved = node.putArray("unserved");
        evaluation.unserved().forEach(motion -> unserved.add(motion.name()));
        axes(node, evaluation.movements());
        node.set("decoder", SpecJson.toJson(evaluation.spec()));
        return node;
    }

    /** The speed along every axis; what it is compared with says {@link AxisTrace}. */
    private static void axes(ObjectNode node, Movements movements) {
        ArrayNode axes = node.putArray("axes");
        for (AxisTrace trace : movements.axes()) {
            RegressionScores scores = trace.scores();
            ObjectNode axis = axes.addObject().put("axis", trace.name());
            put(axis, "r2", scores.r2());
            put(axis, "rmse", scores.rmse());
            put(axis, "mae", scores.mae());
        }
    }

    /** Every motion by itself; in its accuracy rejected windows are errors, the other figures look at accepted ones. */
    private static void motions(ObjectNode node, ConfusionMatrix confusion) {
        ArrayNode motions = node.putArray("motions");
        for (int k = 0; k < confusion.motions().size(); k++) {
            ObjectNode motion = motions.addObject();
            motion.put("motion", confusion.motions().get(k).name());
            motion.put("windows", confusion.windowsOf(k));
            put(motion, "accuracy", confusion.accuracy(k));
            put(motion, "precision", confusion.precision(k));
            put(motion, "recall", confusion.recall(k));
            put(motion, "f1", confusion.f1(k));
        }
    }

    private ObjectNode meanJson() {
        ObjectNode node = MAPPER.createObjectNode();
        Interval interval = mean(Accuracy::accuracy);
        put(node, "accuracy", interval.estimate());
        put(node, "accuracyLow95", interval.low());
        put(node, "accuracyHigh95", interval.high());
        figures(node, figure -> mean(figure).estimate());
        node.put(
                "windows",
                evaluations.stream().mapToLong(e -> e.accuracy().windows()).sum());
        if (sharesMotions()) {
            ConfusionMatrix all = Accuracy.of(
                            evaluations.stream().map(Evaluation::decisions).toList())
                    .confusion();
            ArrayNode classes = node.putArray("classes");
            all.motions().motions().forEach(motion -> classes.add(motion.name()));
            node.set("confusion", MAPPER.valueToTree(all.counts()));
        }
        return node;
    }

    /** The figures that stand beside accuracy, for one recording and for the mean alike. */
    private static void figures(ObjectNode node, ToDoubleFunction<ToDoubleFunction<Accuracy>> value) {
        put(node, "activeAccuracy", value.applyAsDouble(Accuracy::activeAccuracy));
        put(node, "activeError", value.applyAsDouble(Accuracy::activeError));
        put(node, "falseActivationRate", value.applyAsDouble(Accuracy::falseActivationRate));
        put(node, "rejectionRate", value.applyAsDouble(Accuracy::rejectionRate));
        put(node, "instability", value.applyAsDouble(Accuracy::instability));
    }

    private ObjectNode timingJson() {
        EvaluationTiming timing = timing();
        ObjectNode node = MAPPER.createObjectNode();
        put(node, "loadSeconds", loadSeconds);
        put(node, "filterSeconds", timing.filterSeconds());
        put(node, "featureSeconds", timing.featureSeconds());
        put(node, "trainSeconds", timing.trainSeconds());
        put(node, "predictSeconds", timing.predictSeconds());
        put(node, "featureWindowsPerSecond", timing.featureWindowsPerSecond());
        return node;
    }

    static void put(ObjectNode node, String field, double value) {
        if (Double.isFinite(value)) {
            node.put(field, value);
        } else {
            node.putNull(field);
        }
    }
}
