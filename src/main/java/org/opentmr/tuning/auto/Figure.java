package org.opentmr.tuning.auto;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is bad about control, the less the better. The weights are defaults of this program, in the currency of one false
 * activation a minute; nobody has measured what people would trade.
 */
public enum Figure {
    /** The currency: a prosthesis that moves by itself is what makes people leave it in the cupboard. */
    FALSE_ACTIVATIONS("false/min", "false activations in rest", "/min", 1, 1),

    /** A tenth of a contraction unanswered weighs as much as one false activation a minute. */
    MISSED("missed", "contraction missed", "%", 100, 10),

    /** Twice a miss: the wrong motion has to be undone before the right one can be tried again. */
    WRONG("wrong", "wrong motion", "%", 100, 20),

    /** 200 ms weigh as much as one false activation a minute: delay is noticed above some 100 ms (Farrell 2011). */
    DELAY("delay", "time to half of the speed reached", "ms", 1000, 5),

    /** Little: who wants more speed contracts harder. */
    SLOWNESS("slowness", "short of half speed", "%", 100, 1),

    /** What the ramp is for: two seconds of unwanted full speed a minute weigh as much as one false activation. */
    DRIFT("drift", "unwanted travel at full speed", "s/min", 1, 0.5);

    private final String key;
    private final String title;
    private final String unit;
    private final double shownPerUnit;
    private final double usualWeight;

    Figure(String key, String title, String unit, double shownPerUnit, double usualWeight) {
        this.key = key;
        this.title = title;
        this.unit = unit;
        this.shownPerUnit = shownPerUnit;
        this.usualWeight = usualWeight;
    }

    /** As typed. */
    public String key() {
        return key;
    }

    /** As shown, without the unit. */
    public String title() {
        return title;
    }

    /** As shown. */
    public String unit() {
        return unit;
    }

    /** Cost of 1 per minute, of a share of 1, of 1 s, of 1 s/min. */
    public double usualWeight() {
        return usualWeight;
    }

    /** The value in the unit shown. */
    public double shown(double value) {
        return shownPerUnit * value;
    }

    /** The value with its unit; a dash where there is none. */
    public String text(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        double number = shown(value);
        return String.format(Locale.ROOT, this == DELAY ? "%.0f" : number < 10 ? "%.2f" : "%.1f", number)
                + (unit.startsWith("/") ? unit : " " + unit);
    }

    /**
     * The value of a number as typed with its unit: % for a share, ms for a time; without one, a share or seconds.
     *
     * @throws IllegalArgumentException where the unit is not the figure's
     */
    double parse(double number, String typedUnit) {
        boolean plain = typedUnit.isEmpty() || (this == DELAY && typedUnit.equals("s"));
        if (!plain && !typedUnit.equals(unit)) {
            throw new IllegalArgumentException(key + " is in " + unit + ", not in " + typedUnit);
        }
        return plain ? number : number / shownPerUnit;
    }

    /**
     * By its key.
     *
     * @throws IllegalArgumentException where there is none; the message names those that there are
     */
    static Figure named(String key) {
        return Arrays.stream(values())
                .filter(figure -> figure.key.equals(key.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no figure \"" + key.strip() + "\"; there are "
                        + Arrays.stream(values()).map(Figure::key).collect(Collectors.joining(", "))));
    }
}
