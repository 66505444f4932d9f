package org.opentmr.app.bench.model.tune;

import java.util.List;
import java.util.Locale;
import org.opentmr.tuning.Comparison;
import org.opentmr.tuning.OutcomeFigure;

/**
 * One number before and after, as a person reads it.
 *
 * @param key in names of components
 * @param title what it is, with its unit
 * @param meaning in a sentence, without its full stop
 * @param before with the settings in force
 * @param after with those tried
 * @param arrow up, down, or a dash where it looks the same
 * @param verdict "better", "worse", or "" where it looks the same
 */
public record Reading(
        String key, String title, String meaning, String before, String after, String arrow, String verdict) {

    /** Those that are always in sight, the most important first. */
    public static List<Reading> of(Comparison comparison) {
        return List.of(
                reading(
                        "accuracy",
                        "Accuracy",
                        "Decisions that were right, of all in contractions and rest; a withheld one counts as wrong",
                        OutcomeFigure.ACCURACY,
                        comparison),
                reading(
                        "false",
                        "False activations per minute",
                        "How often the limb began to move in a minute of rest",
                        OutcomeFigure.FALSE_ACTIVATIONS,
                        comparison),
                reading(
                        "missed",
                        "Missed",
                        "Share of the contractions in which the limb stood still",
                        OutcomeFigure.MISSED,
                        comparison),
                reading(
                        "wrong",
                        "Wrong motion",
                        "Share of the contractions in which the limb made another motion",
                        OutcomeFigure.WRONG,
                        comparison),
                reading(
                        "delay",
                        "Until the limb moves",
                        "From the cue to the right motion, the person's own reaction included",
                        OutcomeFigure.FIRST_CORRECT,
                        comparison));
    }

    private static Reading reading(
            String key, String title, String meaning, OutcomeFigure figure, Comparison comparison) {
        double before = figure.of(comparison.before(), comparison.motionTestBefore());
        double after = figure.of(comparison.after(), comparison.motionTestAfter());
        String was = text(figure, before);
        String is = text(figure, after);
        boolean same = was.equals(is) || Double.isNaN(before) || Double.isNaN(after);
        return new Reading(
                key,
                title,
                meaning,
                was,
                is,
                same ? "–" : after > before ? "▲" : "▼",
                same ? "" : figure.verdict(before, after));
    }

    private static String text(OutcomeFigure figure, double value) {
        return figure == OutcomeFigure.FIRST_CORRECT && !Double.isNaN(value)
                ? String.format(Locale.ROOT, "%.0f ms", 1000 * value)
                : figure.text(value);
    }
}
