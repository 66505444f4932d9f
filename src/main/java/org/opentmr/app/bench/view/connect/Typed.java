package org.opentmr.app.bench.view.connect;

import java.util.regex.Pattern;

/** Numbers as people type them. */
final class Typed {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Typed() {}

    /**
     * A whole number.
     *
     * @param what it is, for the message
     */
    static int whole(String what, String text) {
        try {
            return Integer.parseInt(SPACES.matcher(text).replaceAll(""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(what + " must be a whole number, got \"" + text + "\"", e);
        }
    }

    /** A number, with a point or a comma. */
    static double decimal(String what, String text) {
        try {
            return Double.parseDouble(SPACES.matcher(text).replaceAll("").replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(what + " must be a number, got \"" + text + "\"", e);
        }
    }
}
