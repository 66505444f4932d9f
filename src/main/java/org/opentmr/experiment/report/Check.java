package org.opentmr.experiment.report;

/**
 * One figure held against the range that it should lie in.
 *
 * @param what it is, in words
 * @param found NaN, which passes nothing, where it could not be found
 * @param unit "" where it is a bare number
 * @param decimals shown to people
 * @param low least acceptable, minus infinity where there is none
 * @param high largest acceptable, infinity where there is none
 * @param source of the range: a publication, or that it is a default of the simulation
 */
public record Check(String what, double found, String unit, int decimals, double low, double high, String source) {

    /** A range that no publication gives. */
    public static final String DEFAULT = "default of the simulation";

    public Check {
        if (what.isBlank() || source.isBlank() || !(low <= high) || decimals < 0) {
            throw new IllegalArgumentException("a check needs words, a source, low <= high and decimals >= 0, got \""
                    + what + "\", \"" + source + "\", low=" + low + ", high=" + high + ", decimals=" + decimals);
        }
    }

    public static Check within(
            String what, double found, String unit, int decimals, double low, double high, String source) {
        return new Check(what, found, unit, decimals, low, high, source);
    }

    public static Check atLeast(String what, double found, String unit, int decimals, double low, String source) {
        return new Check(what, found, unit, decimals, low, Double.POSITIVE_INFINITY, source);
    }

    public static Check atMost(String what, double found, String unit, int decimals, double high, String source) {
        return new Check(what, found, unit, decimals, Double.NEGATIVE_INFINITY, high, source);
    }

    public boolean passes() {
        return found >= low && found <= high;
    }

    /** The figure with its unit. */
    public String foundText() {
        return withUnit(Cell.number(found, decimals));
    }

    /** The range with its unit. */
    public String wantedText() {
        if (Double.isInfinite(high)) {
            return withUnit("at least " + Cell.number(low, decimals));
        }
        return withUnit(
                Double.isInfinite(low)
                        ? "at most " + Cell.number(high, decimals)
                        : Cell.number(low, decimals) + " to " + Cell.number(high, decimals));
    }

    private String withUnit(String number) {
        return unit.isEmpty() ? number : number + " " + unit;
    }
}
