package org.opentmr.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opentmr.tuning.Parameter;
import org.opentmr.tuning.Settings;
import picocli.CommandLine.TypeConversionException;

/**
 * Settings as a person types them: {@code hand-close.rejection=0.8}.
 *
 * @param assignments in the order typed
 */
record SettingsTyped(List<Assignment> assignments) {

    SettingsTyped {
        assignments = List.copyOf(assignments);
    }

    /** One name and its value. */
    record Assignment(String name, double value) {

        private static Assignment of(String text) {
            int equals = text.lastIndexOf('=');
            if (equals < 1 || text.substring(0, equals).isBlank()) {
                throw new UsageException("--set wants NAME=VALUE, for example hand-close.rejection=0.8, got '" + text
                        + "'; --list shows the names");
            }
            String name = text.substring(0, equals).strip();
            try {
                return new Assignment(
                        name, NumberOption.real(text.substring(equals + 1).strip()));
            } catch (TypeConversionException e) {
                throw new UsageException("--set " + name + ": " + e.getMessage());
            }
        }
    }

    static SettingsTyped of(List<String> texts) {
        List<Assignment> assignments = new ArrayList<>();
        for (String text : texts) {
            assignments.add(Assignment.of(text));
        }
        return new SettingsTyped(assignments);
    }

    boolean isEmpty() {
        return assignments.isEmpty();
    }

    /** The settings with the values typed; a refusal means that the command line was wrong. */
    Settings applyTo(Settings settings) {
        return UsageException.check(() -> {
            Map<Parameter, Double> values = new LinkedHashMap<>();
            assignments.forEach(each -> values.put(settings.parameter(each.name()), each.value()));
            return settings.withAll(values);
        });
    }

    @Override
    public String toString() {
        return assignments.stream()
                .map(each -> each.name() + "=" + Table.number(each.value()))
                .collect(Collectors.joining(","));
    }
}
