package org.opentmr.app.bench;

import java.util.List;
import org.opentmr.app.bench.model.files.Preferences;

/** The scales that the window has. */
final class Sizes {

    static final List<Double> ALL = List.of(1.0, 1.25, 1.5, 2.0);

    private Sizes() {}

    /** One larger, or as it is. */
    static void larger(Preferences preferences) {
        ALL.stream().filter(scale -> scale > preferences.scale()).findFirst().ifPresent(preferences::scale);
    }

    /** One smaller, or as it is. */
    static void smaller(Preferences preferences) {
        ALL.stream()
                .filter(scale -> scale < preferences.scale())
                .reduce((one, other) -> other)
                .ifPresent(preferences::scale);
    }
}
