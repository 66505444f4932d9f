package org.opentmr.recording.csv;

/**
 * Reads decimal numbers from characters, correctly rounded and without making a text of each cell.
 *
 * <p>Up to 19 digits are gathered in a long. Where they fit 53 bits and the power of ten is at most 22, both are exact
 * doubles and one multiplication or division rounds once (Clinger 1990). All others go to {@link Double#parseDouble}.
 */
final class DecimalNumber {
    private static final long EXACT_MANTISSA = 1L << 53;
    private static final long ROOM_FOR_A_DIGIT = (Long.MAX_VALUE - 9) / 10;
    private static final int MAX_EXPONENT = 9999;
    private static final double[] EXACT_POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private DecimalNumber() {}

    /** The number in {@code text[from .. from + length)}; NaN where it is none (the text "NaN" is none). */
    static double parse(char[] text, int from, int length) {
        int at = from;
        int end = from + length;
        boolean negative = false;
        if (at < end && (text[at] == '-' || text[at] == '+')) {
            negative = text[at] == '-';
            at++;
        }
        long mantissa = 0;
        int digits = 0;
        int exponent = 0;
        boolean fraction = false;
        boolean whole = true;
        for (; at < end; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits++;
                if (mantissa <= ROOM_FOR_A_DIGIT) {
                    mantissa = 10 * mantissa + digit;
                    exponent -= fraction ? 1 : 0;
                } else {
                    whole = false;
                }
            } else if (text[at] == '.' && !fraction) {
                fraction = true;
            } else {
                break;
            }
        }
        if (digits == 0) {
            return Double.NaN;
        }
        if (at < end) {
            int stated = statedExponent(text, at, end);
            if (stated > MAX_EXPONENT) {
                return Double.NaN;
            }
            exponent += stated;
        }
        if (!whole || mantissa > EXACT_MANTISSA || Math.abs(exponent) >= EXACT_POWERS.length) {
            return Double.parseDouble(new String(text, from, length));
        }
        double magnitude = exponent < 0 ? mantissa / EXACT_POWERS[-exponent] : mantissa * EXACT_POWERS[exponent];
        return negative ? -magnitude : magnitude;
    }

    /** The exponent of {@code e-3}, above {@link #MAX_EXPONENT} where it is none or absurd. */
    private static int statedExponent(char[] text, int from, int end) {
        int at = from;
        if (text[at] != 'e' && text[at] != 'E') {
            return Integer.MAX_VALUE;
        }
        at++;
        boolean negative = at < end && text[at] == '-';
        if (at < end && (text[at] == '-' || text[at] == '+')) {
            at++;
        }
        if (at == end) {
            return Integer.MAX_VALUE;
        }
        int exponent = 0;
        for (; at < end; at++) {
            int digit = text[at] - '0';
            if (digit < 0 || digit > 9 || exponent > MAX_EXPONENT) {
                return Integer.MAX_VALUE;
            }
            exponent = 10 * exponent + digit;
        }
        return exponent > MAX_EXPONENT ? Integer.MAX_VALUE : negative ? -exponent : exponent;
    }
}
