package org.opentmr.tuning;

import java.util.List;

/** Everything about control that can be changed after training; immutable. */
public interface Settings {

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

    /** What these settings would have decided, start to end; equal to a live run to the last bit. */
    void replay(SessionEvidence evidence, DecisionTrack out);

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
