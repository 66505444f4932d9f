package org.opentmr.classifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word and its settings in brackets, as in {@code TEMPERED(RDA(0.8,0.02))}; in capitals, without blanks. */
record TrainerName(String word, List<String> arguments) {

    private static final Pattern FORM = Pattern.compile("([A-Z]+)(?:\\((.+)\\))?");

    /** Empty where the text has another form. */
    static Optional<TrainerName> parse(String text) {
        Matcher matcher = FORM.matcher(text.replaceAll("\\s+", "").toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String inside = matcher.group(2);
        return Optional.of(new TrainerName(matcher.group(1), inside == null ? List.of() : split(inside)));
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
                parts.add(inside.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(inside.substring(start));
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

    double number(int index) {
        try {
            return Double.parseDouble(argument(index));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(word + " wants a number, got \"" + argument(index) + "\": " + this, e);
        }
    }

    int whole(int index) {
        try {
            return Integer.parseInt(argument(index));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    word + " wants a whole number, got \"" + argument(index) + "\": " + this, e);
        }
    }

    @Override
    public String toString() {
        return arguments.isEmpty() ? word : word + "(" + String.join(",", arguments) + ")";
    }
}
