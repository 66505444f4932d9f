package org.opentmr.app.cli;

import picocli.CommandLine.TypeConversionException;

/** Reads the numbers of options; a refusal speaks of numbers, not of Java's types. */
final class NumberOption {

    private NumberOption() {}

    static double real(String text) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // refused below, as what is not finite
        }
        throw new TypeConversionException("'" + text + "' is not a number");
    }

    static long whole(String text, long largest) {
        try {
            long value = Long.parseLong(text);
            if (Math.abs(value) <= largest) {
                return value;
            }
        } catch (NumberFormatException e) {
            // refused below, as what is too large
        }
        throw new TypeConversionException("'" + text + "' is not a whole number up to " + largest);
    }
}
