package org.opentmr.experiment.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.opentmr.assessment.Interval;
import org.opentmr.experiment.report.Cell;
import org.opentmr.experiment.report.Column;
import org.opentmr.experiment.report.Table;

/**
 * How one decoder does with some people as one setting is changed.
 *
 * @param decoder its name
 * @param settings values of the setting, ascending
 * @param outcomes {@code [setting][person]}
 */
record Sweep(String decoder, double[] settings, List<List<Outcome>> outcomes) {

    /**
     * Turned over from what was found person by person.
     *
     * @param byPerson {@code [person][setting]}
     */
    static Sweep of(String decoder, double[] settings, List<List<Outcome>> byPerson) {
        return new Sweep(
                decoder,
                settings,
                IntStream.range(0, settings.length)
                        .mapToObj(place -> byPerson.stream()
                                .map(person -> person.get(place))
                                .toList())
                        .toList());
    }

    int people() {
        return outcomes.get(0).size();
    }

    long windows() {
        return outcomes.stream()
                .flatMap(List::stream)
                .mapToLong(Outcome::windows)
                .sum();
    }

    /** The mean over people with its 95 % interval, in percent. */
    Cell percent(int place, ToDoubleFunction<Outcome> figure) {
        return Cell.of(Interval.ofMeanShare(
                        outcomes.get(place).stream().mapToDouble(figure).toArray()))
                .times(100);
    }

    /** Mean accuracy at the setting, in percent. */
    double accuracyAt(double setting) {
        for (int place = 0; place < settings.length; place++) {
            if (settings[place] == setting) {
                return percent(place, Outcome::accuracy).value();
            }
        }
        throw new IllegalArgumentException("nothing was tried at " + setting);
    }

    double[] accuracies() {
        return IntStream.range(0, settings.length)
                .mapToDouble(place -> percent(place, Outcome::accuracy).value())
                .toArray();
    }

    /** One row per decoder and setting. */
    static Table table(String name, String title, Column setting, List<Sweep> sweeps) {
        List<Table.Row> rows = new ArrayList<>();
        for (Sweep sweep : sweeps) {
            for (int place = 0; place < sweep.settings.length; place++) {
                rows.add(new Table.Row(
                        List.of(sweep.decoder),
                        List.of(
                                Cell.of(sweep.settings[place]),
                                sweep.percent(place, Outcome::accuracy),
                                sweep.percent(place, Outcome::activeError),
                                sweep.percent(place, Outcome::falseActivations),
                                Cell.of((double) sweep.outcomes.get(place).stream()
                                        .mapToLong(Outcome::windows)
                                        .sum()))));
            }
        }
        return new Table(
                name,
                title + "; mean over " + sweeps.get(0).people() + " people (95 % interval)",
                List.of("decoder"),
                List.of(
                        setting,
                        new Column("accuracyPercent", "accuracy", "%", 1),
                        new Column("activeErrorPercent", "active error", "%", 1),
                        new Column("falseActivationPercent", "false activations in rest", "%", 1),
                        new Column("windows", "windows", "", 0)),
                rows);
    }
}
