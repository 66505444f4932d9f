package org.opentmr.assessment.coach;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.opentmr.assessment.Accuracy;
import org.opentmr.assessment.Interval;
import org.opentmr.motion.Motion;

/** A coach's report as JSON: all figures and all advice, the ones told first marked. */
final class CoachJson {

    private CoachJson() {}

    static ObjectNode of(CoachReport report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("file", report.recording());
        report.evaluation().ifPresent(evaluation -> {
            Accuracy accuracy = evaluation.accuracy();
            Interval interval = Interval.ofAccuracy(List.of(evaluation.decisions()));
            put(root, "accuracy", accuracy.accuracy());
            put(root, "accuracyLow95", interval.low());
            put(root, "accuracyHigh95", interval.high());
            put(root, "falseActivationRate", accuracy.falseActivationRate());
            root.put("windows", accuracy.windows());
            root.put("split", evaluation.split());
        });
        ArrayNode motions = root.putArray("motions");
        report.motions().forEach(motion -> motions.add(motion(motion)));
        ArrayNode electrodes = root.putArray("electrodes");
        report.electrodes().forEach(electrode -> electrodes.add(electrode(electrode)));
        List<Advice> told = report.advice();
        ArrayNode advice = root.putArray("advice");
        report.allAdvice().forEach(each -> advice.add(advice(each, told.contains(each))));
        return root;
    }

    private static ObjectNode motion(MotionFindings motion) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("motion", motion.motion().name());
        put(node, "score", motion.score());
        node.put("repetitions", motion.repetitions());
        MotionStrength strength = motion.strength();
        node.put("electrode", strength.electrode());
        put(node, "snrDb", strength.snrDb());
        put(node, "meanSnrDb", strength.meanSnrDb());
        put(node, "rms", strength.rms());
        node.put("unit", strength.unit());
        put(node, "clippedShare", strength.clippedShare());
        MotionPattern pattern = motion.pattern();
        put(node, "scatterDb", pattern.scatterDb());
        put(node, "repeatability", pattern.repeatability());
        put(node, "separability", pattern.separability());
        node.put("nearest", pattern.nearest().map(Motion::name).orElse(null));
        MotionCourse course = motion.course();
        put(node, "contractionSeconds", course.seconds());
        put(node, "onsetSeconds", course.onsetSeconds());
        put(node, "fadeDb", course.fadeDb());
        put(node, "trendDb", course.trendDb());
        motion.decoding().ifPresent(decoding -> decoding(node, decoding));
        return node;
    }

    private static void decoding(ObjectNode node, MotionDecoding decoding) {
        node.put("windows", decoding.windows());
        put(node, "accuracy", decoding.accuracy());
        put(node, "missedShare", decoding.missed());
        node.put("leakTo", decoding.leakTo().map(Motion::name).orElse(null));
        put(node, "leakShare", decoding.leak());
        put(node, "falseAtRestShare", decoding.falseAtRest());
        ArrayNode repetitions = node.putArray("repetitionAccuracy");
        decoding.repetitions().forEach(each -> repetitions.add(each.accuracy()));
    }

    private static ObjectNode electrode(ElectrodeFindings electrode) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("electrode", electrode.name());
        node.put("verdict", electrode.quality().verdict().name().toLowerCase(Locale.ROOT));
        ArrayNode reasons = node.putArray("reasons");
        electrode.quality().reasons().forEach(reasons::add);
        electrode.worth().ifPresent(worth -> {
            put(node, "worth", worth.estimate());
            put(node, "worthLow95", worth.low());
            put(node, "worthHigh95", worth.high());
            node.put("withinChance", electrode.withinChance());
        });
        return node;
    }

    private static ObjectNode advice(Advice advice, boolean told) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("rule", advice.rule());
        node.put("severity", advice.severity().name().toLowerCase(Locale.ROOT));
        node.put("told", told);
        ArrayNode motions = node.putArray("motions");
        advice.motions().forEach(motions::add);
        ArrayNode electrodes = node.putArray("electrodes");
        advice.electrodes().forEach(electrodes::add);
        node.put("sentence", advice.sentence());
        node.put("remedy", advice.remedy());
        put(node, "measured", advice.measured());
        put(node, "threshold", advice.threshold());
        node.put("unit", advice.unit());
        put(node, "gainPoints", advice.gainPoints());
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
