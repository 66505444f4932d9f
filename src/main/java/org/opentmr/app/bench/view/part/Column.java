package org.opentmr.app.bench.view.part;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A column of a table.
 *
 * @param name what stands in it: "accuracy"
 * @param unit of its numbers, empty where it has none
 * @param decimals of its numbers as they are shown; −1 for words
 * @param value of a row: a {@link Double}, NaN where there is none, or a text
 */
public record Column<T>(String name, String unit, int decimals, Function<? super T, Object> value) {

    private static final int MOST_DECIMALS = 6;
    private static final int WORDS = -1;

    public Column {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a column needs a name");
        }
        if (decimals < WORDS || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("column " + name + " can show 0 to " + MOST_DECIMALS
                    + " decimals, or words with " + WORDS + ", got " + decimals);
        }
    }

    /** A column of words. */
    public static <T> Column<T> words(String name, Function<? super T, String> value) {
        return new Column<>(name, "", WORDS, value::apply);
    }

    /** A column of numbers. */
    public static <T> Column<T> numbers(String name, String unit, int decimals, ToDoubleFunction<? super T> value) {
        return new Column<>(name, unit, decimals, value::applyAsDouble);
    }

    /** "accuracy (%)". */
    String heading() {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }

    boolean isNumeric() {
        return decimals != WORDS;
    }

    /** A value as it is shown; "–" where there is none. */
    String text(Object value) {
        if (value instanceof Double number) {
            return number.isNaN() ? "–" : String.format(Locale.ROOT, "%." + Math.max(0, decimals) + "f", number);
        }
        return String.valueOf(value);
    }

    /** A value for another program: all its digits, and nothing where there is none. */
    static String plain(Object value) {
        return value instanceof Double number && number.isNaN() ? "" : String.valueOf(value);
    }
}
