package org.opentmr.app.bench.view.part;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A number that matters, as it is shown.
 *
 * @param name what it is: "false activations"
 * @param unit of the number
 * @param decimals that are shown
 * @param wish whether more or less of it is better, or neither
 */
public record Figure(String name, String unit, int decimals, Wish wish) {

    /** Which way is better. */
    public enum Wish {
        MORE,
        LESS,
        NEITHER
    }

    private static final int MOST_DECIMALS = 6;

    public Figure {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    name + " can be shown with 0 to " + MOST_DECIMALS + " decimals, got " + decimals);
        }
    }

    /** "93.4", or "–" for NaN. */
    String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** "▲ better", "▼ worse", "same": the arrow tells where the number went, the word what that means. */
    String verdict(double before, double after) {
        // What is shown alike is alike to who looks at it.
        if (number(before).equals(number(after)) || Double.isNaN(before) || Double.isNaN(after)) {
            return number(before).equals(number(after)) ? "same" : "";
        }
        boolean more = after > before;
        String arrow = more ? "▲" : "▼";
        return switch (wish) {
            case NEITHER -> arrow + (more ? " more" : " less");
            case MORE -> arrow + (more ? " better" : " worse");
            case LESS -> arrow + (more ? " worse" : " better");
        };
    }

    /** The whole in words, for who listens instead of looking. */
    String spoken(OptionalDouble before, double after) {
        String now = name + ": " + number(after) + " " + unit;
        return before.isEmpty()
                ? now
                : now + ", before " + number(before.getAsDouble()) + " " + unit + ", "
                        + verdict(before.getAsDouble(), after).replaceAll("[▲▼] ", "");
    }
}
