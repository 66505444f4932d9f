package org.opentmr.decoder;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import org.opentmr.control.direct.ModeSwitch;
import org.opentmr.filter.FilterSpec;

/** How settings and provenance are written as JSON: field by field, filters with their type beside them. */
public final class SpecJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addMixIn(FilterSpec.class, FilterTypes.class)
            .addMixIn(Strategy.class, StrategyTypes.class)
            .addMixIn(ModeSwitch.class, ModeSwitchTypes.class)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .build();

    private SpecJson() {}

    /** Settings, provenance or any part of them. */
    public static JsonNode toJson(Record settings) {
        return MAPPER.valueToTree(settings);
    }

    /** Filters name their type; written by hand, so that a class name never stands in a file. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = FilterSpec.HighPass.class, name = "highPass"),
        @JsonSubTypes.Type(value = FilterSpec.LowPass.class, name = "lowPass"),
        @JsonSubTypes.Type(value = FilterSpec.BandPass.class, name = "bandPass"),
        @JsonSubTypes.Type(value = FilterSpec.BandStop.class, name = "bandStop"),
        @JsonSubTypes.Type(value = FilterSpec.Notch.class, name = "notch")
    })
    private interface FilterTypes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Strategy.PatternRecognition.class, name = "pattern"),
        @JsonSubTypes.Type(value = Strategy.Direct.class, name = "direct"),
        @JsonSubTypes.Type(value = Strategy.Parallel.class, name = "parallel"),
        @JsonSubTypes.Type(value = Strategy.Regression.class, name = "regression")
    })
    private interface StrategyTypes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ModeSwitch.CoContraction.class, name = "coContraction"),
        @JsonSubTypes.Type(value = ModeSwitch.RateOfRise.class, name = "rateOfRise"),
        @JsonSubTypes.Type(value = ModeSwitch.LongHold.class, name = "longHold")
    })
    private interface ModeSwitchTypes {}

    /** The message of a parser without its location in some unnamed source. */
    static String shortMessage(Exception e) {
        String message = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message.replaceAll("\\s*\\R\\s*", " ");
    }
}
