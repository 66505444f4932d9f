package org.opentmr.tuning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings that were tried, in their order, and which of them are in force: undone and redone without end. Immutable.
 *
 * @param steps at least one, the first being where tuning started
 * @param position index of the one in force
 */
public record TuningHistory(List<Step> steps, int position) {

    public TuningHistory {
        steps = List.copyOf(steps);
        if (!(position >= 0 && position < steps.size())) {
            throw new IllegalArgumentException("a history of " + steps.size() + " steps needs a position from 0 to "
                    + (steps.size() - 1) + ", got " + position);
        }
    }

    /**
     * Settings that were in force.
     *
     * @param label what was done, in words
     * @param values of all parameters, by name
     */
    public record Step(String label, Map<String, Double> values) {

        public Step {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        static Step of(String label, Settings settings) {
            Map<String, Double> values = new LinkedHashMap<>();
            settings.parameters().forEach(parameter -> values.put(parameter.name(), settings.get(parameter)));
            return new Step(label, values);
        }
    }

    /** A history that starts with these settings. */
    public static TuningHistory startingAt(String label, Settings settings) {
        return new TuningHistory(List.of(Step.of(label, settings)), 0);
    }

    /** With these settings in force; what had been undone is forgotten. */
    public TuningHistory then(String label, Settings settings) {
        List<Step> longer = new ArrayList<>(steps.subList(0, position + 1));
        longer.add(Step.of(label, settings));
        return new TuningHistory(longer, longer.size() - 1);
    }

    /** The step in force. */
    public Step present() {
        return steps.get(position);
    }

    public boolean canUndo() {
        return position > 0;
    }

    public boolean canRedo() {
        return position < steps.size() - 1;
    }

    /** With the step before in force; the same where there is none. */
    public TuningHistory undo() {
        return canUndo() ? new TuningHistory(steps, position - 1) : this;
    }

    /** With the step after in force, if it was undone; the same where there is none. */
    public TuningHistory redo() {
        return canRedo() ? new TuningHistory(steps, position + 1) : this;
    }

    /**
     * The settings in force.
     *
     * @param like any settings of the same decoder
     * @throws IllegalArgumentException where they do not know a parameter of the step
     */
    public Settings settings(Settings like) {
        Map<Parameter, Double> changed = new LinkedHashMap<>();
        present().values().forEach((name, value) -> {
            Parameter parameter = like.parameter(name);
            if (like.get(parameter) != value) {
                changed.put(parameter, value);
            }
        });
        return like.withAll(changed);
    }
}
