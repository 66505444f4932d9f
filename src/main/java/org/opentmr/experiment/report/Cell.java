package org.opentmr.experiment.report;

import java.util.Locale;
import org.opentmr.assessment.Interval;

/**
 * One number of a table.
 *
 * @param value NaN where there is none
 * @param low lower end of its 95 % interval, NaN where it has none
 * @param high upper end, NaN where it has none
 */
public record Cell(double value, double low, double high) {

    /** What stands where there is no number. */
    static final String NONE = "–";

    public static Cell of(double value) {
        return new Cell(value, Double.NaN, Double.NaN);
    }

    public static Cell of(Interval interval) {
        return new Cell(interval.estimate(), interval.low(), interval.high());
    }

    /** The same in another unit, for example shares in percent with a factor of 100. */
    public Cell times(double factor) {
        return new Cell(value * factor, low * factor, high * factor);
    }

    /** Of a figure that cannot be below 0: the interval ends there. */
    public Cell notNegative() {
        return new Cell(value, Math.max(0, low), high);
    }

    public boolean hasInterval() {
        return Double.isFinite(low) && Double.isFinite(high);
    }

    /** As people read it: the number, and its interval in brackets. */
    public String text(int decimals) {
        return hasInterval()
                ? number(value, decimals) + " (" + number(low, decimals) + " to " + number(high, decimals) + ")"
                : number(value, decimals);
    }

    /** A number with so many decimals; a dash for none, and never a minus before zero. */
    static String number(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.matches("-0(\\.0*)?") ? text.substring(1) : text.replace('-', '−');
    }
}
