package org.opentmr.tuning.auto;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What settings are searched for: the least weighted sum of figures, within limits.
 *
 * @param weights per figure, at least 0; a figure without one does not count
 * @param constraints that any settings without a breach are better than any with one
 */
public record TuningCost(Map<Figure, Double> weights, List<Constraint> constraints) {

    /** The usual weights, no limits. */
    public static final TuningCost USUAL = new TuningCost(usualWeights(), List.of());

    /** Among settings that break a limit, how much the rest of the cost counts: only between equals. */
    private static final double TIE_BREAK = 1e-3;

    public TuningCost {
        weights = Collections.unmodifiableMap(new EnumMap<>(weights));
        constraints = List.copyOf(constraints);
        weights.forEach((figure, weight) -> {
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(figure.key() + " needs a weight of at least 0, got " + weight);
            }
        });
        if (weights.values().stream().noneMatch(weight -> weight > 0)) {
            throw new IllegalArgumentException("a cost needs at least one weight above 0, got " + weights);
        }
    }

    private static Map<Figure, Double> usualWeights() {
        Map<Figure, Double> weights = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            weights.put(figure, figure.usualWeight());
        }
        return weights;
    }

    /**
     * The same with other weights, from text such as {@code false/min=2,missed=10}.
     *
     * @throws IllegalArgumentException where it is none; the message says what weights look like
     */
    public TuningCost withWeights(String text) {
        Map<Figure, Double> changed = new EnumMap<>(weights);
        for (String part : text.split(",", -1)) {
            String[] sides = part.split("=", -1);
            double weight = sides.length == 2 ? number(sides[1]) : Double.NaN;
            if (Double.isNaN(weight)) {
                throw new IllegalArgumentException("\"" + part.strip()
                        + "\" is no weight; write figures and numbers, as in false/min=2,missed=10");
            }
            changed.put(Figure.named(sides[0]), weight);
        }
        return new TuningCost(changed, constraints);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** The same with a factor on some weights. */
    TuningCost times(double factor, Figure... figures) {
        Map<Figure, Double> changed = new EnumMap<>(weights);
        for (Figure figure : figures) {
            changed.computeIfPresent(figure, (key, weight) -> factor * weight);
        }
        return new TuningCost(changed, constraints);
    }

    public TuningCost withConstraints(List<Constraint> others) {
        return new TuningCost(weights, others);
    }

    /** The weighted sum; a figure that does not exist counts nothing. */
    public double cost(Figures figures) {
        double cost = 0;
        for (Map.Entry<Figure, Double> entry : weights.entrySet()) {
            double value = figures.get(entry.getKey());
            cost += Double.isNaN(value) ? 0 : entry.getValue() * value;
        }
        return cost;
    }

    /** The sum over limits of how far they are broken, each in units of itself; 0 where none is. */
    public double excess(Figures figures) {
        return constraints.stream()
                .mapToDouble(constraint -> constraint.excess(figures))
                .sum();
    }

    /**
     * What the search makes as small as it can: below 1 without a breach, above 1 with one.
     *
     * @param change cost of moving away from the present settings
     */
    double rank(Figures figures, double change) {
        double cost = cost(figures) + change;
        double squeezed = cost / (1 + cost);
        double excess = excess(figures);
        return excess > 0 ? 1 + excess + TIE_BREAK * squeezed : squeezed;
    }

    /** The limits that figures break, in words. */
    public List<String> broken(Figures figures) {
        return constraints.stream()
                .filter(constraint -> constraint.excess(figures) > 0)
                .map(constraint -> constraint.words() + ", but it is "
                        + constraint.figure().text(figures.get(constraint.figure())))
                .toList();
    }

    /** In one line. */
    public String words() {
        String sum = weights.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry ->
                        String.format(Locale.ROOT, "%s × %s", entry.getKey().key(), plain(entry.getValue())))
                .collect(Collectors.joining(" + "));
        return constraints.isEmpty()
                ? sum
                : sum + "; " + constraints.stream().map(Constraint::words).collect(Collectors.joining(", "));
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
