package org.opentmr.app.bench.model.tune;

import org.opentmr.tuning.Parameter;
import org.opentmr.tuning.Settings;

/** Sets a parameter as near to a wish as the others allow: what starts a motion cannot lie above its full speed. */
final class Nearest {

    /** Halves the way so often that what is left is less than anybody sees. */
    private static final int HALVINGS = 40;

    private Nearest() {}

    /** The settings with the wish, or with the value nearest to it on the way from the present one. */
    static Settings to(Settings settings, Parameter parameter, double wish) {
        if (settings.get(parameter) == wish) {
            return settings;
        }
        try {
            return settings.with(parameter, wish);
        } catch (IllegalArgumentException refused) {
            return between(settings, parameter, wish);
        }
    }

    private static Settings between(Settings settings, Parameter parameter, double wish) {
        double allowed = settings.get(parameter);
        double beyond = Math.max(parameter.low(), Math.min(parameter.high(), wish));
        Settings best = settings;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (allowed + beyond) / 2;
            try {
                best = settings.with(parameter, middle);
                allowed = middle;
            } catch (IllegalArgumentException refused) {
                beyond = middle;
            }
        }
        return best;
    }

    /** The values of some settings put into others of the same or a similar decoder, as far as these allow. */
    static Settings values(Settings from, Settings into) {
        Settings settings = into;
        // Twice, because what the first round refuses may fit once the others are set.
        for (int round = 0; round < 2; round++) {
            for (Parameter parameter : from.parameters()) {
                boolean known = settings.parameters().stream()
                        .anyMatch(each -> each.name().equals(parameter.name()));
                if (known) {
                    settings = to(settings, settings.parameter(parameter.name()), from.get(parameter));
                }
            }
        }
        return settings;
    }
}
