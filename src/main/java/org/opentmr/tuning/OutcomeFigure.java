package org.opentmr.tuning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opentmr.assessment.control.MotionTestResult;

/** A figure of a session's outcome as people read it, on the command line and on the bench. */
public enum OutcomeFigure {
    FALSE_ACTIVATIONS("false activations per minute of rest", "falseActivationsPerMinute", false, -1),
    MISSED("missed in contractions", "missedShare", true, -1),
    WRONG("wrong motion in contractions", "wrongShare", true, -1),
    FIRST_CORRECT("time until the limb makes the motion in s", "firstCorrectSeconds", false, -1),
    MOTION_TEST_COMPLETED("Motion test: trials completed", "motionTestCompletionRate", true, 1),
    MOTION_TEST_TIME("Motion test: time to complete in s", "motionTestCompletionSeconds", false, -1),
    ACCURACY("accuracy (withheld is an error)", "accuracy", true, 1),
    WITHHELD("withheld", "rejectionRate", true, 0);

    /** In the order of a table. */
    public static final List<OutcomeFigure> ALL = Arrays.stream(values()).toList();

    private final String title;
    private final String field;
    private final boolean share;
    private final int wish;

    /**
     * @param title with its unit
     * @param field in JSON
     * @param share whether it is one, shown as per cent
     * @param wish 1 where more is better, −1 where less is, 0 where neither
     */
    OutcomeFigure(String title, String field, boolean share, int wish) {
        this.title = title;
        this.field = field;
        this.share = share;
        this.wish = wish;
    }

    /** With its unit. */
    public String title() {
        return title;
    }

    /** Its name in JSON. */
    public String field() {
        return field;
    }

    /** Its value; NaN where there is none. */
    public double of(ControlOutcome outcome, Optional<MotionTestResult> test) {
        return switch (this) {
            case FALSE_ACTIVATIONS -> outcome.falseActivationsPerMinute();
            case MISSED -> outcome.missedShare();
            case WRONG -> outcome.wrongShare();
            case FIRST_CORRECT -> outcome.firstCorrectSeconds();
            case MOTION_TEST_COMPLETED ->
                test.map(result -> result.figures().completionRate()).orElse(Double.NaN);
            case MOTION_TEST_TIME ->
                test.map(result -> result.figures().completionSeconds().value()).orElse(Double.NaN);
            case ACCURACY -> outcome.accuracy();
            case WITHHELD -> outcome.confusion().rejectionRate();
        };
    }

    /** The value as shown: "3.1 %" or "0.42"; a dash where there is none. */
    public String text(double figure) {
        return text(figure, share);
    }

    /** A share as per cent, or a number; a dash where there is none. */
    public static String text(double figure, boolean share) {
        if (Double.isNaN(figure)) {
            return "–";
        }
        return share ? String.format(Locale.ROOT, "%.1f %%", 100 * figure) : String.format(Locale.ROOT, "%.2f", figure);
    }

    /** "better", "worse", or nothing where it looks the same or neither is. */
    public String verdict(double before, double after) {
        return verdict(before, after, wish, share);
    }

    /** The same of any figure; {@code wish} 1 where more is better, −1 where less is, 0 where neither. */
    public static String verdict(double before, double after, int wish, boolean share) {
        if (Double.isNaN(before)
                || Double.isNaN(after)
                || text(before, share).equals(text(after, share))
                || wish == 0) {
            return "";
        }
        return (after > before) == (wish > 0) ? "better" : "worse";
    }
}
