package org.opentmr.tuning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.decoder.TrainedStrategy;

/** Everything about control that can be changed after training; immutable. */
public interface Settings {

    /** Where tuning of a session starts: the settings that its decoder came with. */
    static Settings of(SessionEvidence evidence) {
        return evidence.direct().isPresent()
                ? SiteSettings.of(evidence, evidence.direct().get())
                : PatternSettings.of(evidence);
    }

    /**
     * The settings that a decoder carries.
     *
     * @throws IllegalArgumentException where it neither recognises patterns nor is direct control
     */
    static Settings of(TrainedDecoder decoder) {
        EvidenceGatherer.requireTunable(decoder.spec());
        return decoder.strategy() instanceof TrainedStrategy.Direct direct
                ? SiteSettings.of(decoder, direct)
                : PatternSettings.of(decoder);
    }

    /** What can be turned, in the order in which it is shown. */
    List<Parameter> parameters();

    /** The value of a parameter. */
    double get(Parameter parameter);

    /**
     * The same with another value.
     *
     * @throws IllegalArgumentException where it is out of range, or contradicts another one; the message says so
     */
    Settings with(Parameter parameter, double value);

    /** Whether every parameter has the same value, however the settings came to it. */
    default boolean sameAs(Settings other) {
        return parameters().stream().allMatch(parameter -> get(parameter) == other.get(parameter));
    }

    /** A decoder with these settings in place of its own; what it does not know of is left out. */
    TrainedDecoder applyTo(TrainedDecoder decoder);

    /** What these settings would have decided, start to end; equal to a live run to the last bit. */
    void replay(SessionEvidence evidence, DecisionTrack out);

    /**
     * The same with other values for several parameters, whatever their order: where one contradicts another, the other is
     * set first.
     *
     * @throws IllegalArgumentException where a value is out of range, or they contradict each other; the message says so
     */
    default Settings withAll(Map<Parameter, Double> values) {
        Settings settings = this;
        Map<Parameter, Double> waiting = new LinkedHashMap<>(values);
        while (!waiting.isEmpty()) {
            Map<Parameter, Double> refused = new LinkedHashMap<>();
            List<IllegalArgumentException> reasons = new ArrayList<>();
            for (Map.Entry<Parameter, Double> entry : waiting.entrySet()) {
                try {
                    settings = settings.with(entry.getKey(), entry.getValue());
                } catch (IllegalArgumentException e) {
                    refused.put(entry.getKey(), entry.getValue());
                    reasons.add(e);
                }
            }
            if (refused.size() == waiting.size()) {
                throw reasons.get(0);
            }
            waiting = refused;
        }
        return settings;
    }

    /**
     * The parameter of that name; the case of letters, underscores and blanks in place of hyphens do not matter.
     *
     * @throws IllegalArgumentException where there is none; the message names those that there are
     */
    default Parameter parameter(String name) {
        String plain = ParameterNames.plain(name);
        return parameters().stream()
                .filter(parameter -> parameter.name().equals(plain))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no setting \"" + name + "\"; there are " + ParameterNames.list(parameters())));
    }
}
