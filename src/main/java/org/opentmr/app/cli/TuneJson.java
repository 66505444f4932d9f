package org.opentmr.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.opentmr.assessment.EvaluationReport;
import org.opentmr.assessment.control.MotionTestResult;
import org.opentmr.decoder.Provenance;
import org.opentmr.tuning.ChangedMoment;
import org.opentmr.tuning.ControlOutcome;
import org.opentmr.tuning.MotionOutcome;
import org.opentmr.tuning.OutcomeFigure;
import org.opentmr.tuning.Parameter;
import org.opentmr.tuning.Settings;
import org.opentmr.tuning.ThresholdSweep;

/** What tuning found, as JSON; figures that do not exist are null. */
final class TuneJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private TuneJson() {}

    static JsonNode of(List<Tuned> tuned, List<EvaluationReport.Refused> refused, Provenance provenance) {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode recordings = root.putArray("recordings");
        tuned.forEach(each -> recordings.add(recording(each)));
        ArrayNode failures = root.putArray("refused");
        refused.forEach(each -> failures.addObject().put("file", each.file()).put("reason", each.reason()));
        root.set("provenance", MAPPER.valueToTree(provenance));
        return root;
    }

    private static ObjectNode recording(Tuned tuned) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("file", tuned.recording());
        node.put("decisions", tuned.decisions());
        put(node, "incrementSeconds", tuned.incrementSeconds());
        node.put("heldOut", tuned.heldOut());
        node.set("before", outcome(tuned.outcome(), tuned.motionTest(), tuned.present()));
        tuned.comparison().ifPresent(change -> {
            node.set("after", outcome(change.after(), change.motionTestAfter(), change.settings()));
            put(node, "whatIfSeconds", tuned.compareSeconds());
            ArrayNode changes = node.putArray("changes");
            change.changes().forEach(moment -> changes.add(moment(moment)));
        });
        ArrayNode sweeps = node.putArray("rejectionThresholds");
        tuned.sweeps().forEach(sweep -> sweeps.add(sweep(sweep)));
        return node;
    }

    private static ObjectNode outcome(ControlOutcome outcome, Optional<MotionTestResult> test, Settings settings) {
        ObjectNode node = MAPPER.createObjectNode();
        OutcomeFigure.ALL.forEach(figure -> put(node, figure.field(), figure.of(outcome, test)));
        put(node, "restSeconds", outcome.restSeconds());
        ArrayNode classes = node.putArray("classes");
        outcome.confusion().motions().motions().forEach(motion -> classes.add(motion.name()));
        node.set("confusion", MAPPER.valueToTree(outcome.confusion().counts()));
        node.set("rejected", MAPPER.valueToTree(outcome.confusion().rejected()));
        ArrayNode motions = node.putArray("motions");
        outcome.motions().forEach(motion -> motions.add(motion(motion)));
        ObjectNode values = node.putObject("settings");
        for (Parameter parameter : settings.parameters()) {
            put(values, parameter.name(), settings.get(parameter));
        }
        return node;
    }

    private static ObjectNode motion(MotionOutcome motion) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("motion", motion.motion().name());
        node.put("decisions", motion.decisions());
        put(node, "missedShare", motion.missedShare());
        put(node, "wrongShare", motion.wrongShare());
        node.put("falseActivations", motion.falseActivations());
        node.put("contractions", motion.contractions());
        node.put("contractionsMissed", motion.contractionsMissed());
        put(node, "firstCorrectSeconds", motion.firstCorrectSeconds());
        node.set("speedPercentiles10And50And90", array(motion.speed()));
        return node;
    }

    private static ObjectNode moment(ChangedMoment moment) {
        ObjectNode node = MAPPER.createObjectNode();
        put(node, "fromSeconds", moment.fromSeconds());
        put(node, "toSeconds", moment.toSeconds());
        node.put("decisions", moment.decisions());
        node.put("before", moment.before().name());
        node.put("after", moment.after().name());
        moment.intended()
                .ifPresentOrElse(motion -> node.put("intended", motion.name()), () -> node.putNull("intended"));
        node.put("effect", moment.effect().label());
        return node;
    }

    private static ObjectNode sweep(ThresholdSweep sweep) {
        ObjectNode node = MAPPER.createObjectNode();
        sweep.motion().ifPresentOrElse(motion -> node.put("motion", motion.name()), () -> node.putNull("motion"));
        node.set("threshold", array(sweep.value()));
        node.put("present", sweep.present());
        node.set("accuracy", array(sweep.accuracy()));
        node.set("acceptedAccuracy", array(sweep.acceptedAccuracy()));
        node.set("rejectionRate", array(sweep.rejectionRate()));
        node.set("falseActivationsPerMinute", array(sweep.falseActivationsPerMinute()));
        node.set("missedShare", array(sweep.missedShare()));
        node.set("wrongShare", array(sweep.wrongShare()));
        node.set("missedContractions", array(sweep.missedContractions()));
        return node;
    }

    private static ArrayNode array(double[] values) {
        ArrayNode array = MAPPER.createArrayNode();
        for (double value : values) {
            if (Double.isFinite(value)) {
                array.add(value);
            } else {
                array.addNull();
            }
        }
        return array;
    }

    private static void put(ObjectNode node, String field, double value) {
        if (Double.isFinite(value)) {
            node.put(field, value);
        } else {
            node.putNull(field);
        }
    }
}
