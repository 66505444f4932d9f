package org.opentmr.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.opentmr.assessment.control.MotionTestResult;
import org.opentmr.tuning.ControlOutcome;

/**
 * A figure of a session's outcome as people read it.
 *
 * @param name with its unit
 * @param field in JSON
 * @param share whether it is one, shown as per cent
 * @param wish 1 where more is better, −1 where less is, 0 where neither
 * @param value of an outcome and its Motion test; NaN where there is none
 */
record TuneFigure(
        String name,
        String field,
        boolean share,
        int wish,
        BiFunction<ControlOutcome, Optional<MotionTestResult>, Double> value) {

    static final List<TuneFigure> ALL = List.of(
            new TuneFigure(
                    "false activations per minute of rest",
                    "falseActivationsPerMinute",
                    false,
                    -1,
                    (outcome, test) -> outcome.falseActivationsPerMinute()),
            new TuneFigure("missed in contractions", "missedShare", true, -1, (outcome, test) -> outcome.missedShare()),
            new TuneFigure(
                    "wrong motion in contractions", "wrongShare", true, -1, (outcome, test) -> outcome.wrongShare()),
            new TuneFigure(
                    "time until the limb makes the motion in s",
                    "firstCorrectSeconds",
                    false,
                    -1,
                    (outcome, test) -> outcome.firstCorrectSeconds()),
            new TuneFigure(
                    "Motion test: trials completed",
                    "motionTestCompletionRate",
                    true,
                    1,
                    (outcome, test) -> test.map(result -> result.figures().completionRate())
                            .orElse(Double.NaN)),
            new TuneFigure(
                    "Motion test: time to complete in s",
                    "motionTestCompletionSeconds",
                    false,
                    -1,
                    (outcome, test) -> test.map(result ->
                                    result.figures().completionSeconds().value())
                            .orElse(Double.NaN)),
            new TuneFigure(
                    "accuracy (withheld is an error)", "accuracy", true, 1, (outcome, test) -> outcome.accuracy()),
            new TuneFigure(
                    "withheld",
                    "rejectionRate",
                    true,
                    0,
                    (outcome, test) -> outcome.confusion().rejectionRate()));

    double of(ControlOutcome outcome, Optional<MotionTestResult> test) {
        return value.apply(outcome, test);
    }

    String text(double figure) {
        return text(figure, share);
    }

    static String text(double figure, boolean share) {
        return share ? Table.percent(figure) : Double.isNaN(figure) ? "–" : String.format("%.2f", figure);
    }

    /** "better", "worse", or nothing where it looks the same or neither is. */
    String verdict(double before, double after) {
        return verdict(before, after, wish, share);
    }

    static String verdict(double before, double after, int wish, boolean share) {
        if (Double.isNaN(before)
                || Double.isNaN(after)
                || text(before, share).equals(text(after, share))
                || wish == 0) {
            return "";
        }
        return (after > before) == (wish > 0) ? "better" : "worse";
    }
}
