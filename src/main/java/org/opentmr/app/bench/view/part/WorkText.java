package org.opentmr.app.bench.view.part;

import java.util.Locale;
import java.util.OptionalDouble;
import org.opentmr.app.bench.model.Job;

/** Says how far work is: "Reading sub-01 · 40 % · 12 s left". */
public final class WorkText {

    private static final double MINUTE_SECONDS = 60;

    private WorkText() {}

    /** What it does, how far it is, and how long it will still take or, where that cannot be told, has taken. */
    public static String of(Job job) {
        StringBuilder text = new StringBuilder(job.title());
        if (!Double.isNaN(job.share())) {
            text.append(String.format(Locale.ROOT, " · %.0f %%", 100 * job.share()));
        }
        OptionalDouble left = job.secondsLeft();
        if (left.isPresent()) {
            text.append(" · ").append(duration(left.getAsDouble())).append(" left");
        } else {
            text.append(" · ").append(duration(job.seconds()));
        }
        return text.toString();
    }

    private static String duration(double seconds) {
        return seconds < MINUTE_SECONDS
                ? String.format(Locale.ROOT, "%.0f s", seconds)
                : String.format(
                        Locale.ROOT,
                        "%.0f min %02.0f s",
                        Math.floor(seconds / MINUTE_SECONDS),
                        seconds % MINUTE_SECONDS);
    }
}
