package org.opentmr.tuning.auto;

import org.opentmr.tuning.Parameter;

/**
 * A parameter as the search sees it, from 0 to 1: strengths of contraction and long counts by their logarithm, since a step
 * from 2 to 3 matters more than one from 30 to 31. Values come in steps that a person would type.
 */
final class Scale {

    /** Steps between the ends of what is neither a count nor a strength, at least. */
    private static final double LEAST_STEPS = 50;

    /** The lowest strength that is tried, as a share of the highest allowed, which is far above any contraction. */
    private static final double LEAST_STRENGTH = 1.0 / 400;

    /** Counts up to here are as well spread evenly. */
    private static final double SMALL_COUNT = 9;

    private static final int DIGITS = 3;

    private final Parameter parameter;
    private final boolean logarithmic;
    private final double low;
    private final double high;

    Scale(Parameter parameter) {
        this.parameter = parameter;
        boolean strength = !parameter.whole() && !parameter.unit().isEmpty() && parameter.low() == 0;
        logarithmic = strength || (parameter.whole() && parameter.low() > 0 && parameter.high() > SMALL_COUNT);
        double least = strength ? LEAST_STRENGTH * parameter.high() : parameter.low();
        low = logarithmic ? Math.log(least) : least;
        high = logarithmic ? Math.log(parameter.high()) : parameter.high();
    }

    /** From 0 to 1. */
    double place(double value) {
        double on = logarithmic ? Math.log(Math.max(value, Math.exp(low))) : value;
        return Math.max(0, Math.min(1, (on - low) / (high - low)));
    }

    /** The value at a place, in steps. */
    double value(double place) {
        double on = low + Math.max(0, Math.min(1, place)) * (high - low);
        double value = logarithmic ? Math.exp(on) : on;
        double stepped = parameter.whole() ? Math.rint(value) : Math.rint(value / step(value)) * step(value);
        // Division by a power of ten rounds to the decimal number that a person would type.
        double decimal = Math.rint(stepped * 1e9) / 1e9;
        return Math.max(parameter.low(), Math.min(parameter.high(), decimal));
    }

    private double step(double value) {
        return logarithmic
                ? Math.pow(10, Math.floor(Math.log10(value)) - DIGITS + 1)
                : Math.pow(10, Math.floor(Math.log10((high - low) / LEAST_STEPS)));
    }
}
