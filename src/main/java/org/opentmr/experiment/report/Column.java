package org.opentmr.experiment.report;

/**
 * One column of numbers.
 *
 * @param key its name in JSON
 * @param heading for people, without the unit
 * @param unit "" where it is a bare number
 * @param decimals shown to people; JSON has the whole number
 */
public record Column(String key, String heading, String unit, int decimals) {

    public Column {
        if (key.isBlank() || heading.isBlank() || decimals < 0) {
            throw new IllegalArgumentException("a column needs a key, a heading and decimals >= 0, got \"" + key
                    + "\", \"" + heading + "\", " + decimals);
        }
    }

    /** Heading and unit. */
    public String title() {
        return unit.isEmpty() ? heading : heading + ", " + unit;
    }
}
