package org.opentmr.recording.edf;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers in the eight ASCII characters that a header has for them. */
final class HeaderNumber {

    static final int WIDTH = 8;

    /** Plain digits are kept while they cost less than this part of the value; many readers know no exponents. */
    private static final double PLAIN_COST = 0.1;

    private HeaderNumber() {}

    /** The largest number of eight characters that is not above {@code value}. */
    static String atMost(double value) {
        return fit(value, RoundingMode.FLOOR);
    }

    /** The smallest number of eight characters that is not below {@code value}. */
    static String atLeast(double value) {
        return fit(value, RoundingMode.CEILING);
    }

    static String nearest(double value) {
        return fit(value, RoundingMode.HALF_EVEN);
    }

    private static String fit(double value, RoundingMode mode) {
        BigDecimal shortest = BigDecimal.valueOf(value);
        for (int decimals = WIDTH - 2; decimals >= 0; decimals--) {
            BigDecimal rounded = shortest.setScale(decimals, mode);
            String text =
                    rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
            if (text.length() <= WIDTH) {
                double cost = Math.abs(rounded.doubleValue() - value);
                return cost <= PLAIN_COST * Math.abs(value) ? text : exponential(shortest, mode);
            }
        }
        return exponential(shortest, mode);
    }

    private static String exponential(BigDecimal value, RoundingMode mode) {
        for (int digits = WIDTH - 2; digits > 0; digits--) {
            BigDecimal rounded = value.round(new MathContext(digits, mode)).stripTrailingZeros();
            String text = rounded.unscaledValue() + "E" + -rounded.scale();
            if (text.length() <= WIDTH) {
                return text;
            }
        }
        throw new IllegalArgumentException("no number of " + WIDTH + " characters is near " + value);
    }
}
