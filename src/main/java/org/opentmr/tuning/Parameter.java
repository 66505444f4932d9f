package org.opentmr.tuning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.opentmr.motion.Motion;

/**
 * One number that a person may turn.
 *
 * @param name as typed, for example {@code hand-close.rejection} or {@code vote}
 * @param motion that it belongs to; empty where it concerns all
 * @param unit as shown behind the number; empty for a share or a count
 * @param low smallest value that makes sense
 * @param high largest value that makes sense
 * @param whole whether it counts something
 * @param meaning in the words of the clinic
 */
public record Parameter(
        String name, Optional<Motion> motion, String unit, double low, double high, boolean whole, String meaning) {

    /** More than anybody sets by hand. */
    private static final int DIGITS = 4;

    public Parameter {
        if (!(low < high && low > Double.NEGATIVE_INFINITY && high < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " needs low < high, got low=" + low + ", high=" + high);
        }
    }

    /** The value itself where it is allowed, rounded where it counts something. */
    double require(double value) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    name + " must be from " + text(low) + " to " + text(high) + ", got " + text(value));
        }
        // -0 would be another value than 0 to whoever compares settings
        return (whole ? Math.rint(value) : value) + 0.0;
    }

    /** A value with its unit. */
    public String text(double value) {
        String number = Double.isFinite(value) ? rounded(value).toPlainString() : Double.toString(value);
        return unit.isEmpty() ? number : number + " " + unit;
    }

    private static BigDecimal rounded(double value) {
        BigDecimal exact = new BigDecimal(value + 0.0);
        int digits = Math.max(DIGITS, exact.precision() - exact.scale());
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }
}
