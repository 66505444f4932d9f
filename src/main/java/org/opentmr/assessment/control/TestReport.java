package org.opentmr.assessment.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.opentmr.assessment.control.PublishedFigure.Metric;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.SpecJson;
import org.opentmr.motion.Posture;

/**
 * Results of tests as JSON: settings, conditions, figures, every trial, published figures beside them, provenance with the
 * label. Figures that do not exist are null.
 */
public final class TestReport {

    private static final JsonMapper MAPPER = new JsonMapper();

    private TestReport() {}

    public static JsonNode toJson(MotionTestResult result, Provenance provenance) {
        ObjectNode root = MAPPER.createObjectNode().put("test", "motion");
        root.set("settings", SpecJson.toJson(result.test()));
        conditions(root, result.conditions(), result.finished());
        root.set("figures", figures(result.figures()));
        ObjectNode groups = root.putObject("groups");
        result.byGroup().forEach((group, figures) -> groups.set(group.label(), figures(figures)));
        ObjectNode motions = root.putObject("motions");
        result.test().motions().forEach(motion -> motions.set(motion.name(), figures(result.figures(motion))));
        ArrayNode trials = root.putArray("trials");
        for (MotionTrial trial : result.trials()) {
            ObjectNode row = trials.addObject()
                    .put("motion", trial.motion().name())
                    .put("repetition", trial.repetition())
                    .put("completed", trial.completed());
            put(row, "onsetSeconds", trial.onsetSeconds());
            put(row, "selectionSeconds", trial.selectionSeconds());
            put(row, "completionSeconds", trial.completionSeconds());
            put(row, "realTimeAccuracy", trial.realTimeAccuracy());
            row.put("correctDecisions", trial.correct()).put("decisions", trial.decisions());
        }
        return end(
                root,
                provenance,
                Metric.SELECTION_SECONDS,
                Metric.COMPLETION_SECONDS,
                Metric.MOTION_COMPLETION_RATE,
                Metric.OFFLINE_ACCURACY);
    }

    public static JsonNode toJson(TacResult result, Provenance provenance) {
        ObjectNode root = MAPPER.createObjectNode().put("test", "tac");
        root.set("settings", SpecJson.toJson(result.test()));
        conditions(root, result.conditions(), result.finished());
        root.set("figures", figures(result.figures()));
        ObjectNode byAxes = root.putObject("byAxesMoved");
        result.test().axesMoved().forEach(count -> byAxes.set(Integer.toString(count), figures(result.figures(count))));
        ArrayNode trials = root.putArray("trials");
        for (TacTrial trial : result.trials()) {
            ObjectNode row =
                    trials.addObject().put("axesMoved", trial.axesMoved()).put("repetition", trial.repetition());
            reach(row, trial.reach());
        }
        return end(root, provenance, Metric.TAC_TIME_RATIO, Metric.R_SQUARED, Metric.OFFLINE_ACCURACY);
    }

    public static JsonNode toJson(FittsResult result, Provenance provenance) {
        ObjectNode root = MAPPER.createObjectNode().put("test", "fitts");
        root.set("settings", SpecJson.toJson(result.test()));
        conditions(root, result.conditions(), result.finished());
        ObjectNode figures = figures(result.figures());
        mean(figures, "throughputBitsPerSecond", result.throughputBitsPerSecond());
        root.set("figures", figures);
        FittsLine line = result.line();
        ObjectNode fit = root.putObject("line");
        put(fit, "interceptSeconds", line.interceptSeconds());
        put(fit, "slopeSecondsPerBit", line.slopeSecondsPerBit());
        put(fit, "rSquared", line.rSquared());
        fit.put("conditions", line.conditions());
        fit.put("valid", line.valid()).put("validFromRSquared", FittsLine.VALID_R_SQUARED);
        ArrayNode trials = root.putArray("trials");
        for (FittsTrial trial : result.trials()) {
            ObjectNode row = trials.addObject()
                    .put("distanceDegrees", trial.condition().distanceDegrees())
                    .put("widthDegrees", trial.condition().widthDegrees())
                    .put("round", trial.round())
                    .put("targetNumber", trial.target());
            put(row, "difficultyBits", trial.difficultyBits());
            put(row, "throughputBitsPerSecond", trial.throughputBitsPerSecond());
            reach(row, trial.reach());
        }
        return end(root, provenance, Metric.R_SQUARED, Metric.OFFLINE_ACCURACY);
    }

    private static void conditions(ObjectNode root, TestConditions conditions, boolean finished) {
        ObjectNode node = root.putObject("conditions");
        node.put("incrementSeconds", conditions.incrementSeconds());
        conditions.limb().ifPresentOrElse(limb -> node.set("limb", SpecJson.toJson(limb)), () -> node.putNull("limb"));
        conditions
                .order()
                .ifPresentOrElse(seed -> node.put("orderSeed", seed.value()), () -> node.putNull("orderSeed"));
        node.put("plannedTrials", conditions.plannedTrials()).put("finished", finished);
        conditions
                .offline()
                .ifPresentOrElse(offline -> offline(node.putObject("offline"), offline), () -> node.putNull("offline"));
    }

    private static void offline(ObjectNode node, OfflineFigures offline) {
        put(node, "accuracy", offline.accuracy());
        put(node, "activeError", offline.activeError());
        node.put("windows", offline.windows());
    }

    private static ObjectNode figures(MotionTestResult.Figures figures) {
        ObjectNode node = MAPPER.createObjectNode().put("trials", figures.trials());
        put(node, "completionRate", figures.completionRate());
        mean(node, "selectionSeconds", figures.selectionSeconds());
        mean(node, "completionSeconds", figures.completionSeconds());
        mean(node, "realTimeAccuracy", figures.realTimeAccuracy());
        return node;
    }

    private static ObjectNode figures(ReachFigures figures) {
        ObjectNode node = MAPPER.createObjectNode().put("trials", figures.trials());
        put(node, "completionRate", figures.completionRate());
        mean(node, "movementSecondsWithoutDwell", figures.movementSeconds());
        mean(node, "completionSecondsWithDwell", figures.completionSeconds());
        mean(node, "pathEfficiency", figures.pathEfficiency());
        mean(node, "pathEfficiencyByAxis", figures.pathEfficiencyByAxis());
        mean(node, "overshootsPerTrial", figures.overshootsPerTrial());
        mean(node, "stoppingDegrees", figures.stoppingDegrees());
        return node;
    }

    private static void reach(ObjectNode row, TargetReach reach) {
        row.put("completed", reach.completed());
        put(row, "movementSecondsWithoutDwell", reach.movementSeconds());
        put(row, "completionSecondsWithDwell", reach.completionSeconds());
        put(row, "straightDegrees", reach.straightDegrees());
        put(row, "pathDegrees", reach.pathDegrees());
        put(row, "pathEfficiency", reach.pathEfficiency());
        put(row, "pathEfficiencyByAxis", reach.pathEfficiencyByAxis());
        row.put("overshoots", reach.overshoots());
        put(row, "stoppingDegrees", reach.stoppingDegrees());
        put(row, "toleranceDegrees", reach.toleranceDegrees());
        posture(row.putObject("startDegrees"), reach.start());
        posture(row.putObject("targetDegrees"), reach.target());
    }

    private static void posture(ObjectNode node, Posture posture) {
        posture.degrees().forEach((axis, angle) -> node.put(axis.name(), angle));
    }

    private static ObjectNode end(ObjectNode root, Provenance provenance, Metric... metrics) {
        ArrayNode references = root.putArray("references");
        List<PublishedFigure> figures = Stream.of(metrics)
                .flatMap(metric -> PublishedReferences.of(metric).stream())
                .toList();
        for (PublishedFigure figure : figures) {
            ObjectNode node = references
                    .addObject()
                    .put("metric", figure.metric().name())
                    .put("group", figure.group())
                    .put("value", figure.value());
            put(node, "standardDeviation", figure.standardDeviation().orElse(Double.NaN));
            node.put("people", figure.people())
                    .put("protocol", figure.protocol())
                    .put("source", figure.source())
                    .put("confidence", figure.confidence().name());
        }
        root.set("provenance", SpecJson.toJson(provenance));
        return root;
    }

    private static void mean(ObjectNode node, String field, Mean mean) {
        ObjectNode values = node.putObject(field);
        put(values, "mean", mean.value());
        put(values, "standardDeviation", mean.standardDeviation());
        values.put("trials", mean.trials());
    }

    private static void put(ObjectNode node, String field, double value) {
        if (Double.isFinite(value)) {
            node.put(field, value);
        } else {
            node.putNull(field);
        }
    }
}
