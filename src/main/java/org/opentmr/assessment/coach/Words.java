package org.opentmr.assessment.coach;

import java.util.List;
import java.util.Locale;
import org.opentmr.motion.Motion;

/** How figures and names are written in a sentence. */
final class Words {

    /** So many names are read at a glance; more are counted. */
    private static final int NAMED = 3;

    private Words() {}

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** "Hand close", as a sentence begins. */
    static String start(Motion motion) {
        return capital(motion.name());
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String percent(double share) {
        return text("%.0f %%", 100 * share);
    }

    /** "a, b, c and 4 more". */
    static String list(List<String> names) {
        String named = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? named + " and " + (names.size() - NAMED) + " more" : named;
    }
}
