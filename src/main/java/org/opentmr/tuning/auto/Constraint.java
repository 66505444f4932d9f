package org.opentmr.tuning.auto;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure that must not be above a limit.
 *
 * @param limit per minute, as a share, or in seconds; at least 0
 */
public record Constraint(Figure figure, double limit) {

    private static final Pattern FORM =
            Pattern.compile("\\s*([A-Za-z/]+)\\s*<=\\s*([0-9]*\\.?[0-9]+)\\s*(%|ms|s/min|s|/min)?\\s*");

    /** How much a limit of nothing at all counts as, so that being far above it is worse than being little above. */
    private static final double LEAST_LIMIT = 0.01;

    public Constraint {
        if (!(limit >= 0 && limit < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(figure.key() + " needs a limit of at least 0, got " + limit);
        }
    }

    /**
     * From text such as {@code false/min<=1}, {@code missed<=10%} or {@code delay<=300ms}.
     *
     * @throws IllegalArgumentException where it is none; the message says what one looks like
     */
    public static Constraint parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text
                    + "\" is no constraint; write a figure, <= and a limit, as in false/min<=1, missed<=10% or"
                    + " delay<=300ms");
        }
        Figure figure = Figure.named(matcher.group(1));
        String unit = matcher.group(3) == null ? "" : matcher.group(3);
        return new Constraint(figure, figure.parse(Double.parseDouble(matcher.group(2)), unit));
    }

    /** By how much of the limit the figure lies above it; 0 where it does not, or where there is none. */
    double excess(Figures figures) {
        double value = figures.get(figure);
        return value > limit ? (value - limit) / Math.max(limit, LEAST_LIMIT) : 0;
    }

    /** As people read it. */
    public String words() {
        return figure.title() + " at most " + figure.text(limit);
    }
}
