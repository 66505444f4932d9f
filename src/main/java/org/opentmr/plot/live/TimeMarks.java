package org.opentmr.plot.live;

import java.util.Locale;

/** How far apart the time marks of a screen stand, and what is written at them. */
final class TimeMarks {

    /** So much room has a label, in pixels of the layout. */
    private static final double ROOM = 64;

    private static final double[] STEPS_SECONDS = {0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 60, 300, 600};

    private TimeMarks() {}

    /** The finest step at which every mark has room for its label. */
    static double stepSeconds(double screenSeconds, double width) {
        for (double step : STEPS_SECONDS) {
            if (width * step / screenSeconds >= ROOM) {
                return step;
            }
        }
        return STEPS_SECONDS[STEPS_SECONDS.length - 1];
    }

    /** "12 s", "12.4 s" where marks stand closer than a second, "20:34" from a minute on. */
    static String text(double seconds, double stepSeconds) {
        if (stepSeconds < 1) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }
}
