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

    private final Settings present;
    private final List<Parameter> parameters;
    private final List<Scale> scales;
    private final double[] home;

    Dials(Settings present, Predicate<Parameter> turned) {
        this.present = present;
        parameters = present.parameters().stream().filter(turned).toList();
        scales = parameters.stream().map(Scale::new).toList();
        home = new double[parameters.size()];
        for (int i = 0; i < home.length; i++) {
            home[i] = scales.get(i).place(present.get(parameters.get(i)));
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

    /** The values by the parameters' names of what is not where it was. */
    Map<String, Double> changes(double[] places) {
        Map<String, Double> changes = new LinkedHashMap<>();
        for (int i = 0; i < home.length; i++) {
            if (Math.abs(places[i] - home[i]) > SAME) {
                double value = scales.get(i).value(places[i]);
                if (value != scales.get(i).value(home[i])) {
                    changes.put(parameters.get(i).name(), value);
                }
            }
        }
        return changes;
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
                    settings = settings.with(
                            parameter, Math.max(parameter.low(), Math.min(parameter.high(), wanted)));
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
                            .anyMatch(place -> !same.test(with(present, Map.of(parameter.name(), scale.value(place))))));
        }
        return parameter -> felt.getOrDefault(parameter.name(), false);
    }
}
