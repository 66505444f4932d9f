package org.opentmr.tuning.auto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.opentmr.tuning.Parameter;
import org.opentmr.tuning.Settings;

/** The parameters that a search turns, each from 0 to 1, and the settings that any turning means. */
final class Dials {

    /** Below, a parameter is where it was. */
    private static final double SAME = 1e-9;

    private static final String LOW = ".low";
    private static final String HIGH = ".high";

    private final Settings present;
    private final List<Parameter> parameters;
    private final List<Scale> scales;
    private final double[] home;
    private final List<Span> spans = new ArrayList<>();

    /** The range of one motion: places of the parameters at its ends, and how many times the high end is the low one. */
    private record Span(int low, int high, double ratio) {}

    Dials(Settings present, Predicate<Parameter> turned) {
        this.present = present;
        parameters = present.parameters().stream().filter(turned).toList();
        scales = parameters.stream().map(Scale::new).toList();
        home = new double[parameters.size()];
        for (int i = 0; i < home.length; i++) {
            home[i] = scales.get(i).place(present.get(parameters.get(i)));
        }
        List<String> names = parameters.stream().map(Parameter::name).toList();
        for (int low = 0; low < home.length; low++) {
            String name = names.get(low);
            int high = name.endsWith(LOW) ? names.indexOf(name.substring(0, name.length() - LOW.length()) + HIGH) : -1;
            if (high >= 0) {
                double ratio = present.get(parameters.get(high)) / present.get(parameters.get(low));
                spans.add(new Span(low, high, Double.isFinite(ratio) ? ratio : 1));
            }
        }
    }

    int size() {
        return home.length;
    }

    /** Where the present settings are. */
    double[] home() {
        return home.clone();
    }

    /** The squared distance from the present settings. */
    double squaredDistance(double[] places) {
        double sum = 0;
        for (int i = 0; i < home.length; i++) {
            sum += (places[i] - home[i]) * (places[i] - home[i]);
        }
        return sum;
    }

    /**
     * The values by the parameters' names of what is not where it was. A range of contraction strengths gets no narrower, by
     * the ratio of its ends, than it was: steady contractions in a session do not show that force could then no longer be
     * graded, so that a search would make an on-off switch of it.
     */
    Map<String, Double> changes(double[] places) {
        double[] wide = places.clone();
        for (Span span : spans) {
            if (places[span.low()] != home[span.low()] || places[span.high()] != home[span.high()]) {
                double least = span.ratio() * value(span.low(), places);
                if (value(span.high(), places) < least) {
                    wide[span.high()] = scales.get(span.high()).place(least);
                }
            }
        }
        Map<String, Double> changes = new LinkedHashMap<>();
        for (int i = 0; i < home.length; i++) {
            if (Math.abs(wide[i] - home[i]) > SAME) {
                double value = scales.get(i).value(wide[i]);
                if (value != scales.get(i).value(home[i])) {
                    changes.put(parameters.get(i).name(), value);
                }
            }
        }
        return changes;
    }

    private double value(int i, double[] places) {
        return places[i] == home[i]
                ? present.get(parameters.get(i))
                : scales.get(i).value(places[i]);
    }

    Settings settings(double[] places) {
        return with(present, parameters, changes(places));
    }

    /**
     * Settings with other values. A value beyond a parameter's ends is put at its end; one that contradicts what cannot be
     * changed is left as it was.
     */
    static Settings with(Settings present, Map<String, Double> changes) {
        return with(present, present.parameters(), changes);
    }

    private static Settings with(Settings present, List<Parameter> parameters, Map<String, Double> changes) {
        Settings settings = present;
        List<Parameter> waiting = new ArrayList<>(parameters.stream()
                .filter(parameter -> changes.containsKey(parameter.name()))
                .toList());
        // A low end can be above the present high end and wait for the high end to be raised.
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int i = 0; i < waiting.size(); ) {
                Parameter parameter = waiting.get(i);
                double wanted = changes.getOrDefault(parameter.name(), Double.NaN);
                try {
                    settings = settings.with(parameter, Math.max(parameter.low(), Math.min(parameter.high(), wanted)));
                    waiting.remove(i);
                    changed = true;
                } catch (IllegalArgumentException contradicts) {
                    i++;
                }
            }
        }
        return settings;
    }

    /** For every parameter the number of its kind: one for each that concerns all motions, one for all that are alike. */
    int[] kinds() {
        List<String> known = new ArrayList<>();
        return parameters.stream()
                .mapToInt(parameter -> {
                    String name = parameter.name();
                    String kind = parameter.motion().isPresent() ? name.substring(name.lastIndexOf('.')) : name;
                    if (!known.contains(kind)) {
                        known.add(kind);
                    }
                    return known.indexOf(kind);
                })
                .toArray();
    }

    /** The parameters that do something: at either end the replay is another one. */
    static Predicate<Parameter> felt(Settings present, Predicate<Settings> same) {
        Map<String, Boolean> felt = new LinkedHashMap<>();
        for (Parameter parameter : present.parameters()) {
            Scale scale = new Scale(parameter);
            felt.put(
                    parameter.name(),
                    Arrays.stream(new double[] {0, 0.5, 1})
                            .anyMatch(
                                    place -> !same.test(with(present, Map.of(parameter.name(), scale.value(place))))));
        }
        return parameter -> felt.getOrDefault(parameter.name(), false);
    }
}
