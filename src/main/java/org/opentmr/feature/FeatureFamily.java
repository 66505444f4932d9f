package org.opentmr.feature;

import java.util.List;
import java.util.function.Function;

/**
 * All features of one abbreviation, told apart by their parameters: {@code AR(4)}, {@code AR(6)}.
 *
 * @param abbreviation the field's, as users write it
 * @param meaning one line for lists and help
 * @param defaults a value for each parameter that may be left out, from the last on; its length is their number
 * @param make makes the feature of all parameters; refuses values by {@link IllegalArgumentException}
 */
public record FeatureFamily(
        String abbreviation, String meaning, List<Double> defaults, Function<double[], Feature> make) {

    public FeatureFamily {
        if (!abbreviation.matches("[A-Za-z][A-Za-z0-9_-]*")) {
            throw new IllegalArgumentException(
                    "an abbreviation needs letters and digits, starting with a letter, got \"" + abbreviation + "\"");
        }
        defaults = List.copyOf(defaults);
    }

    /** A family of one feature without parameters. */
    public static FeatureFamily of(String meaning, Feature feature) {
        return new FeatureFamily(feature.name(), meaning, List.of(), parameters -> feature);
    }

    /** The feature of these parameters; those left out at the end take their defaults. */
    public Feature with(double... parameters) {
        if (parameters.length > defaults.size()) {
            throw new IllegalArgumentException(abbreviation + " takes " + defaults.size() + " parameters at most, got "
                    + name(abbreviation, parameters));
        }
        double[] all = defaults.stream().mapToDouble(Double::doubleValue).toArray();
        System.arraycopy(parameters, 0, all, 0, parameters.length);
        return make.apply(all);
    }

    /** The name of a feature with its parameters, whole numbers without a point: {@code AR(6)}. */
    public static String name(String abbreviation, double... parameters) {
        if (parameters.length == 0) {
            return abbreviation;
        }
        StringBuilder name = new StringBuilder(abbreviation).append('(');
        for (int i = 0; i < parameters.length; i++) {
            double value = parameters[i];
            boolean whole = value == Math.rint(value) && Math.abs(value) < 1e9;
            name.append(i == 0 ? "" : ",").append(whole ? Long.toString((long) value) : Double.toString(value));
        }
        return name.append(')').toString();
    }

    /** A parameter that must be a whole number of at least 1, such as an order. */
    public static int whole(String abbreviation, String what, double value) {
        if (!(value >= 1 && value <= Integer.MAX_VALUE && value == Math.rint(value))) {
            throw new IllegalArgumentException(
                    abbreviation + " needs a whole " + what + " of at least 1, got " + value);
        }
        return (int) value;
    }
}
