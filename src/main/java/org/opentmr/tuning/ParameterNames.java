package org.opentmr.tuning;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.opentmr.motion.Motion;

/** How parameters are called on the command line. */
final class ParameterNames {

    private ParameterNames() {}

    static String of(Motion motion, String what) {
        return plain(motion.name()) + "." + what;
    }

    static String plain(String name) {
        return name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s*\\+\\s*", "+")
                .replaceAll("[_\\s]+", "-");
    }

    static String list(List<Parameter> parameters) {
        return parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
    }
}
