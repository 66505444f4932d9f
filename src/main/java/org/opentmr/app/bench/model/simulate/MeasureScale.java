package org.opentmr.app.bench.model.simulate;

import java.util.Locale;
import org.opentmr.simulation.artefact.FaultEntry;
import org.opentmr.simulation.artefact.Level;
import org.opentmr.simulation.artefact.Measure;
import org.opentmr.simulation.artefact.Unit;

/**
 * The values that a slider offers for a measure of a fault: evenly spaced, or evenly over the logarithm where they span
 * decades, rounded to what a person can tell apart.
 *
 * @param low smallest
 * @param high largest
 * @param decades whether the slider is logarithmic; low is above 0 then
 * @param step values are whole multiples of it; 0 for two significant digits
 * @param symbol of the unit
 */
public record MeasureScale(double low, double high, boolean decades, double step, String symbol) {

    /** Steps of every slider. */
    public static final int POSITIONS = 200;

    /** A socket moves no further than that on a limb. */
    private static final double MOST_MILLIMETRES = 40;

    /** For the measure at this place of a kind of fault. */
    public static MeasureScale of(FaultEntry kind, int place) {
        Measure measure = kind.measures().get(place);
        Unit unit = measure.unit();
        return switch (unit) {
            case MICROVOLT -> {
                double low = measure.standard();
                double high = measure.standard();
                for (Level level : kind.levels()) {
                    low = Math.min(low, level.sizes().get(place));
                    high = Math.max(high, level.sizes().get(place));
                }
                yield new MeasureScale(
                        Math.max(1, low / 10), Math.min(measure.most(), high * 5), true, 0, unit.symbol());
            }
            case MILLIMETRE ->
                new MeasureScale(
                        Math.max(measure.least(), -MOST_MILLIMETRES),
                        Math.min(measure.most(), MOST_MILLIMETRES),
                        false,
                        1,
                        unit.symbol());
            case TIMES -> new MeasureScale(measure.least(), measure.most(), true, 0, "times");
            case NUMBER -> new MeasureScale(measure.least(), Math.min(9, measure.most()), false, 1, "");
            case PERCENT, HERTZ, BEATS_PER_MINUTE, BIT ->
                new MeasureScale(measure.least(), measure.most(), false, 1, unit.symbol());
        };
    }

    /** The value at a position, 0 to {@link #POSITIONS}. */
    public double value(int position) {
        double share = (double) position / POSITIONS;
        double value = decades ? low * Math.pow(high / low, share) : low + share * (high - low);
        double unit = step > 0 ? step : Math.pow(10, Math.floor(Math.log10(value)) - 1);
        return Math.max(low, Math.min(high, Math.rint(value / unit) * unit));
    }

    /** The nearest position to a value; one that lies outside is at the end. */
    public int position(double value) {
        double inside = Math.max(low, Math.min(high, value));
        double share = decades ? Math.log(inside / low) / Math.log(high / low) : (inside - low) / (high - low);
        return (int) Math.round(share * POSITIONS);
    }

    /** A value with its unit: "150 µV", "1.2 mV". */
    public String text(double value) {
        if (symbol.equals(Unit.MICROVOLT.symbol()) && value >= 1000) {
            return String.format(Locale.ROOT, "%s mV", digits(value / 1000));
        }
        return digits(value) + (symbol.isEmpty() ? "" : " " + symbol);
    }

    private static String digits(double value) {
        return Math.abs(value) >= 10 || value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
