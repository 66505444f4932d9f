package org.opentmr.decoder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.opentmr.classifier.LinearRegression;
import org.opentmr.classifier.ModelJson;
import org.opentmr.control.ActivityRange;
import org.opentmr.control.direct.DirectSpec;
import org.opentmr.motion.MotionSet;

/** What training found, as JSON; the field {@code type} says for which strategy. */
final class TrainedJson {

    private TrainedJson() {}

    static ObjectNode write(TrainedStrategy trained) {
        ObjectNode json = SpecJson.MAPPER.createObjectNode();
        if (trained instanceof TrainedStrategy.Pattern pattern) {
            json.put("type", "pattern");
            json.set("activityRanges", tree(pattern.activityRanges()));
            json.set("model", ModelJson.write(pattern.model()));
        } else if (trained instanceof TrainedStrategy.Direct direct) {
            json.put("type", "direct");
            json.set("sites", tree(direct.sites()));
            json.set("motions", tree(direct.motions()));
        } else if (trained instanceof TrainedStrategy.Parallel parallel) {
            json.put("type", "parallel");
            json.set("motions", tree(parallel.motions()));
            ArrayNode joints = json.putArray("joints");
            parallel.joints().forEach(joint -> joints.add(write(joint)));
        } else if (trained instanceof TrainedStrategy.Regression regression) {
            json.put("type", "regression");
            json.set("motions", tree(regression.motions()));
            json.set("axes", tree(regression.axes()));
            json.set("regression", tree(regression.regression()));
        }
        return json;
    }

    private static JsonNode tree(Object part) {
        return SpecJson.MAPPER.valueToTree(part);
    }

    static TrainedStrategy read(JsonNode json) throws JsonProcessingException {
        String type = json.path("type").asText();
        return switch (type) {
            case "pattern" -> pattern(json);
            case "direct" -> new TrainedStrategy.Direct(part(json, "sites", DirectSpec.class), motions(json));
            case "parallel" -> parallel(json);
            case "regression" ->
                new TrainedStrategy.Regression(
                        part(json, "regression", LinearRegression.class),
                        List.of(part(json, "axes", AxisMotions[].class)),
                        motions(json));
            default ->
                throw new IllegalArgumentException("not a complete decoder file: \"trained\" is of type \"" + type
                        + "\", want pattern, direct, parallel or regression");
        };
    }

    private static TrainedStrategy.Pattern pattern(JsonNode json) throws JsonProcessingException {
        return new TrainedStrategy.Pattern(
                ModelJson.read(DecoderFile.required(json, "model")),
                List.of(part(json, "activityRanges", ActivityRange[].class)));
    }

    private static TrainedStrategy parallel(JsonNode json) throws JsonProcessingException {
        List<TrainedStrategy.Pattern> joints = new ArrayList<>();
        for (JsonNode joint : DecoderFile.required(json, "joints")) {
            joints.add(pattern(joint));
        }
        return new TrainedStrategy.Parallel(joints, motions(json));
    }

    private static MotionSet motions(JsonNode json) throws JsonProcessingException {
        return part(json, "motions", MotionSet.class);
    }

    private static <T> T part(JsonNode json, String field, Class<T> type) throws JsonProcessingException {
        return SpecJson.MAPPER.treeToValue(DecoderFile.required(json, field), type);
    }
}
