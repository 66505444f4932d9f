package org.opentmr.tuning.auto;

import java.util.List;
import org.opentmr.tuning.Parameter;
import org.opentmr.tuning.Settings;

/** One setting before and after. */
public record Change(Parameter parameter, double before, double after) {

    /** All that differs between two settings of the same parameters, in their order. */
    static List<Change> between(Settings before, Settings after) {
        return before.parameters().stream()
                .filter(parameter -> before.get(parameter) != after.get(parameter))
                .map(parameter -> new Change(parameter, before.get(parameter), after.get(parameter)))
                .toList();
    }

    /** In words, with units. */
    public String words() {
        return parameter.name() + ": " + parameter.text(before) + " → " + parameter.text(after) + " ("
                + parameter.meaning() + ")";
    }

    /** As typed after {@code --set}: the whole number, so that what is set is what was judged. */
    public String typed() {
        return parameter.name() + "=" + (parameter.whole() ? Long.toString(Math.round(after)) : Double.toString(after));
    }
}
