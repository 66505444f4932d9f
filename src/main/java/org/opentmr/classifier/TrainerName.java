package org.opentmr.classifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word and its settings in brackets, as in {@code TEMPERED(RDA(0.8,0.02))}; the word in capitals, the settings as they were
 * written, without the blanks around them.
 */
record TrainerName(String word, List<String> arguments) {

    private static final Pattern FORM = Pattern.compile("([A-Za-z]+)\\s*(?:\\((.+)\\))?");

    /** Empty where the text has another form. */
    static Optional<TrainerName> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String inside = matcher.group(2);
        String word = matcher.group(1).toUpperCase(Locale.ROOT);
        return Optional.of(new TrainerName(word, inside == null ? List.of() : split(inside)));
    }

    /** At the commas that are not in brackets. */
    private static List<String> split(String inside) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(inside.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(inside.substring(start).strip());
        return List.copyOf(parts);
    }

    /** True when there are {@code most} settings, false when there are {@code fewest}; refuses any other number. */
    boolean expect(int fewest, int most) {
        if (arguments.size() != fewest && arguments.size() != most) {
            throw new IllegalArgumentException(word + " takes " + (fewest == most ? "" : fewest + " or ") + most
                    + (most == 1 ? " setting, got " : " settings, got ") + arguments.size() + ": " + this);
        }
        return arguments.size() == most;
    }

    String argument(int index) {
        return arguments.get(index);
    }

    /** A finite number. */
    double number(int index) {
        double value;
        try {
            value = Double.parseDouble(argument(index));
        } catch (NumberFormatException e) {
            value = Double.NaN;
        }
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(word + " wants a number, got \"" + argument(index) + "\": " + this);
        }
        return value;
    }

    int whole(int index) {
        return whole(argument(index));
    }

    /** Whole numbers with plus signs between them. */
    List<Integer> wholes(int index) {
        return Arrays.stream(argument(index).split("\\+", -1)).map(this::whole).toList();
    }

    private int whole(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(word + " wants a whole number, got \"" + text + "\": " + this, e);
        }
    }

    @Override
    public String toString() {
        return arguments.isEmpty() ? word : word + "(" + String.join(",", arguments) + ")";
    }
}
