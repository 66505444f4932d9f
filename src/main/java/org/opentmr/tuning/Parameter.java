package org.opentmr.tuning;

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

    public Parameter {
        if (!(low < high)) {
            throw new IllegalArgumentException(name + " needs low < high, got low=" + low + ", high=" + high);
        }
    }

    /** The value itself where it is allowed, rounded where it counts something. */
    double require(double value) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    name + " must be from " + text(low) + " to " + text(high) + ", got " + text(value));
        }
        return whole ? Math.rint(value) : value;
    }

    /** A value with its unit. */
    public String text(double value) {
        String number = whole || value == Math.rint(value) ? Long.toString(Math.round(value)) : String.format("%.4g", value);
        return unit.isEmpty() ? number : number + " " + unit;
    }
}
