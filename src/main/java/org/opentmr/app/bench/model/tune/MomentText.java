package org.opentmr.app.bench.model.tune;

import java.util.Locale;
import org.opentmr.motion.Motion;
import org.opentmr.tuning.ChangedMoment;

/** Says a changed moment in words. */
public final class MomentText {

    private static final int MINUTE_SECONDS = 60;

    private MomentText() {}

    /** "1:02.4  hand open meant: hand close → hand open, better". */
    public static String of(ChangedMoment moment) {
        String meant = moment.intended()
                .map(motion -> motion.isRest() ? "rest" : motion + " meant")
                .orElse("not known what was meant");
        return time(moment.fromSeconds()) + "  " + meant + ": " + limb(moment.before()) + " → " + limb(moment.after())
                + ", " + moment.effect().label();
    }

    private static String limb(Motion motion) {
        return motion.isRest() ? "still" : motion.name();
    }

    /** "1:02.4". */
    public static String time(double seconds) {
        long tenths = Math.round(seconds * 10);
        return String.format(
                Locale.ROOT, "%d:%02d.%d", tenths / 10 / MINUTE_SECONDS, tenths / 10 % MINUTE_SECONDS, tenths % 10);
    }
}
