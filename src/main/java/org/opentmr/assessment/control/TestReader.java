package org.opentmr.assessment.control;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.opentmr.motion.DegreeOfFreedom;
import org.opentmr.motion.Motion;
import org.opentmr.motion.Posture;
import org.opentmr.prosthesis.limb.LimbSpec;
import org.opentmr.signal.Seed;

/** Reads back what {@link TestReport} has written: settings, conditions and trials; figures follow from them. */
public final class TestReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(FullRange.class, FullRangeTypes.class)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private TestReader() {}

    /** Told apart by their fields. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({@JsonSubTypes.Type(FullRange.OfSeconds.class), @JsonSubTypes.Type(FullRange.OfDecisions.class)})
    private interface FullRangeTypes {}

    /** Which test it is: "motion", "tac" or "fitts"; empty where it is none. */
    public static String kind(JsonNode root) {
        return root.path("test").asText("");
    }

    /**
     * A result of the Motion test.
     *
     * @throws IllegalArgumentException where a field is missing or wrong; the message names it
     */
    public static MotionTestResult motion(JsonNode root) {
        MotionTest test = settings(root, "motion", MotionTest.class);
        Function<JsonNode, MotionTrial> trial = row -> {
            Motion motion = Motion.named(field(row, "motion").asText());
            return new MotionTrial(
                    motion,
                    whole(row, "repetition"),
                    truth(row, "completed"),
                    number(row, "onsetSeconds"),
                    number(row, "selectionSeconds"),
                    number(row, "completionSeconds"),
                    whole(row, "correctDecisions"),
                    whole(row, "decisions"));
        };
        return new MotionTestResult(test, conditions(root), trials(root, trial));
    }

    /**
     * A result of the TAC test.
     *
     * @throws IllegalArgumentException where a field is missing or wrong; the message names it
     */
    public static TacResult tac(JsonNode root) {
        TacTest test = settings(root, "tac", TacTest.class);
        Function<JsonNode, TacTrial> trial =
                row -> new TacTrial(whole(row, "axesMoved"), whole(row, "repetition"), reach(row));
        return new TacResult(test, conditions(root), trials(root, trial));
    }

    /**
     * A result of the Fitts test.
     *
     * @throws IllegalArgumentException where a field is missing or wrong; the message names it
     */
    public static FittsResult fitts(JsonNode root) {
        FittsTest test = settings(root, "fitts", FittsTest.class);
        Function<JsonNode, FittsTrial> trial = row -> new FittsTrial(
                new FittsTrial.Condition(number(row, "distanceDegrees"), number(row, "widthDegrees")),
                whole(row, "round"),
                whole(row, "targetNumber"),
                reach(row));
        return new FittsResult(test, conditions(root), trials(root, trial));
    }

    private static <T> T settings(JsonNode root, String kind, Class<T> type) {
        if (!kind(root).equals(kind)) {
            throw new IllegalArgumentException(
                    "a result of the test \"" + kind + "\" was expected, got \"" + kind(root) + "\"");
        }
        return record(root, "settings", type);
    }

    private static <T> T record(JsonNode parent, String name, Class<T> type) {
        try {
            return MAPPER.treeToValue(field(parent, name), type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "the field \"" + name + "\" of the result is wrong: " + e.getOriginalMessage(), e);
        }
    }

    private static TestConditions conditions(JsonNode root) {
        JsonNode node = field(root, "conditions");
        return new TestConditions(
                number(node, "incrementSeconds"),
                node.path("limb").isObject() ? Optional.of(record(node, "limb", LimbSpec.class)) : Optional.empty(),
                node.path("orderSeed").isIntegralNumber()
                        ? Optional.of(new Seed(node.path("orderSeed").longValue()))
                        : Optional.empty(),
                whole(node, "plannedTrials"),
                node.path("offline").isObject() ? Optional.of(offline(node.path("offline"))) : Optional.empty());
    }

    private static OfflineFigures offline(JsonNode node) {
        return new OfflineFigures(
                number(node, "accuracy"),
                number(node, "activeError"),
                field(node, "windows").longValue());
    }

    private static <T> List<T> trials(JsonNode root, Function<JsonNode, T> one) {
        JsonNode rows = field(root, "trials");
        if (!rows.isArray()) {
            throw new IllegalArgumentException("the field \"trials\" of the result is not a list");
        }
        List<T> trials = new ArrayList<>();
        rows.forEach(row -> trials.add(one.apply(row)));
        return trials;
    }

    private static TargetReach reach(JsonNode row) {
        return new TargetReach(
                posture(row, "startDegrees"),
                posture(row, "targetDegrees"),
                number(row, "toleranceDegrees"),
                truth(row, "completed"),
                number(row, "movementSecondsWithoutDwell"),
                number(row, "completionSecondsWithDwell"),
                number(row, "straightDegrees"),
                number(row, "pathDegrees"),
                number(row, "pathEfficiency"),
                number(row, "pathEfficiencyByAxis"),
                whole(row, "overshoots"),
                number(row, "stoppingDegrees"));
    }

    private static Posture posture(JsonNode row, String name) {
        Map<DegreeOfFreedom, Double> degrees = new EnumMap<>(DegreeOfFreedom.class);
        JsonNode node = field(row, name);
        node.fieldNames().forEachRemaining(axis -> degrees.put(DegreeOfFreedom.valueOf(axis), number(node, axis)));
        return new Posture(degrees);
    }

    /** A figure that does not exist is null in the file and NaN here. */
    private static double number(JsonNode parent, String name) {
        JsonNode node = field(parent, name);
        if (!node.isNumber() && !node.isNull()) {
            throw new IllegalArgumentException("the field \"" + name + "\" of the result is no number: " + node);
        }
        return node.isNull() ? Double.NaN : node.doubleValue();
    }

    private static int whole(JsonNode parent, String name) {
        JsonNode node = field(parent, name);
        if (!node.canConvertToExactIntegral()) {
            throw new IllegalArgumentException("the field \"" + name + "\" of the result is no whole number: " + node);
        }
        return node.intValue();
    }

    private static boolean truth(JsonNode parent, String name) {
        JsonNode node = field(parent, name);
        if (!node.isBoolean()) {
            throw new IllegalArgumentException(
                    "the field \"" + name + "\" of the result is not true or false: " + node);
        }
        return node.booleanValue();
    }

    private static JsonNode field(JsonNode parent, String name) {
        JsonNode node = parent.get(name);
        if (node == null) {
            throw new IllegalArgumentException("the result lacks the field \"" + name + "\"");
        }
        return node;
    }
}
