package org.opentmr.app.bench.model.tune;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.opentmr.tuning.Parameter;

/**
 * A parameter as a person turns it: in a unit of the clinic, along a travel of equal steps.
 *
 * @param parameter that it turns
 * @param title one or two words
 * @param meaning in a sentence, without its full stop
 * @param unit of what is shown; empty for a count
 * @param reading how the parameter's value is shown
 * @param reference what the reading refers to: the value of gain 1, or the seconds of one decision; 1 where nothing
 */
public record Dial(Parameter parameter, String title, String meaning, String unit, Reading reading, double reference) {

    /** Finer than a hand moves. */
    private static final int FINE = 1000;

    private static final int FINE_PER_KEY = 10;

    private static final int DIGITS = 3;

    /** How a parameter's value is shown, and how the travel is divided among its values. */
    public enum Reading {
        /** As it is, in equal parts. */
        PLAIN,
        /** As it is, in parts that grow: a tenth of the range has a third of the travel. */
        STRENGTH,
        /** 0 to 1 as per cent. */
        SHARE,
        /** How many times stronger than trained: a lower strength for full speed is a higher gain. */
        GAIN,
        /** As it is, in equal ratios. */
        FACTOR,
        /** Decisions as milliseconds. */
        TIME
    }

    public Dial {
        if (!(reference > 0)) {
            throw new IllegalArgumentException(parameter.name() + " needs a reference above 0, got " + reference);
        }
    }

    /** What is shown for a value of the parameter. */
    public double shown(double value) {
        return switch (reading) {
            case PLAIN, STRENGTH, FACTOR -> value;
            case SHARE -> 100 * value;
            case GAIN -> reference / value;
            case TIME -> 1000 * reference * value;
        };
    }

    /** The parameter's value for what is shown, brought into its range. */
    public double value(double shown) {
        double value = switch (reading) {
            case PLAIN, STRENGTH, FACTOR -> shown;
            case SHARE -> shown / 100;
            case GAIN -> reference / shown;
            case TIME -> shown / 1000 / reference;
        };
        return allowed(value);
    }

    /** The value nearest to this one that the parameter allows. */
    double allowed(double value) {
        double whole = parameter.whole() ? Math.rint(value) : value;
        return Math.max(parameter.low(), Math.min(parameter.high(), whole));
    }

    /** The smallest that can be shown. */
    public double low() {
        return reading == Reading.GAIN ? shown(parameter.high()) : shown(parameter.low());
    }

    /** The largest that can be shown. */
    public double high() {
        return reading == Reading.GAIN ? 1 / low() : shown(parameter.high());
    }

    /** Steps from one end of the travel to the other. */
    public int steps() {
        return parameter.whole() ? (int) (parameter.high() - parameter.low()) : FINE;
    }

    /** Steps that one press of an arrow key goes. */
    public int stepsPerKey() {
        return parameter.whole() ? 1 : FINE_PER_KEY;
    }

    /** The place of a value on the travel, 0 to {@link #steps()}; the nearest end where it lies beyond. */
    public int place(double value) {
        double part = switch (reading) {
            case PLAIN, SHARE, TIME -> (shown(value) - low()) / (high() - low());
            case STRENGTH -> Math.sqrt(Math.max(0, (shown(value) - low()) / (high() - low())));
            case GAIN, FACTOR -> Math.log(shown(value) / low()) / Math.log(high() / low());
        };
        return (int) Math.rint(steps() * Math.max(0, Math.min(1, part)));
    }

    /** The value at a place of the travel, of as many digits as a person reads. */
    public double at(int place) {
        double part = (double) place / steps();
        double shown = switch (reading) {
            case PLAIN, SHARE, TIME -> low() + part * (high() - low());
            case STRENGTH -> low() + part * part * (high() - low());
            case GAIN, FACTOR -> low() * Math.pow(high() / low(), part);
        };
        return value(rounded(shown));
    }

    private double rounded(double shown) {
        BigDecimal exact = new BigDecimal(shown);
        return reading == Reading.SHARE
                ? exact.setScale(1, RoundingMode.HALF_EVEN).doubleValue()
                : exact.round(new MathContext(DIGITS, RoundingMode.HALF_EVEN)).doubleValue();
    }

    /** The number alone, without its unit. */
    public String number(double value) {
        double shown = shown(value);
        if (!Double.isFinite(shown)) {
            return "–";
        }
        BigDecimal exact = BigDecimal.valueOf(rounded(shown));
        int scale = switch (reading) {
            case SHARE -> 1;
            case GAIN, FACTOR -> 2;
            case TIME -> 0;
            case PLAIN, STRENGTH -> parameter.whole() || shown >= 100 ? 0 : shown >= 10 ? 1 : 2;
        };
        return exact.setScale(scale, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** "60.0 %", "1.25 ×", "350 ms". */
    public String text(double value) {
        return unit.isEmpty() ? number(value) : number(value) + " " + unit;
    }

    /** The range as shown: "0.0 to 99.9 %". */
    public String range() {
        double least = reading == Reading.GAIN ? parameter.high() : parameter.low();
        return number(least) + " to " + text(value(high()));
    }
}
