package org.opentmr.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.opentmr.assessment.AxisTrace;
import org.opentmr.assessment.Evaluation;
import org.opentmr.assessment.RegressionScores;
import org.opentmr.assessment.StrategyComparison;
import org.opentmr.assessment.StrategyComparison.Entry;
import org.opentmr.assessment.StrategyFigures;
import org.opentmr.motion.Motion;

/** Prints ways of control side by side. */
final class ComparisonTables {

    private static final String TRUTH = "Speed of each joint, mean over recordings, against direction × normalised strength"
            + " of the contraction (nobody measured a movement):";

    private final Console console;

    ComparisonTables(Console console) {
        this.console = console;
    }

    void print(StrategyComparison comparison) {
        Table table = new Table(
                "recording, control",
                "accuracy",
                "active error",
                "false/min at rest",
                "missed",
                "extra motion",
                "delay",
                "compute p99");
        Set<String> names = new LinkedHashSet<>();
        comparison.entries().forEach(entry -> entry.evaluations()
                .forEach(each -> names.add(each.recording().name())));
        for (String name : names) {
            table.row(name, "", "", "", "", "", "", "");
            comparison.entries().forEach(entry -> rows(table, entry, name));
        }
        if (names.size() > 1) {
            table.row("mean of " + names.size(), "", "", "", "", "", "", "");
            for (Entry entry : comparison.entries()) {
                row(
                        table,
                        entry,
                        mean(entry),
                        entry.meanP99Seconds());
            }
        }
        table.lines().forEach(console::result);
        axesOf(comparison.entries());
        comparison.entries().forEach(this::limits);
    }

    private static void rows(Table table, Entry entry, String recording) {
        for (int i = 0; i < entry.evaluations().size(); i++) {
            Evaluation evaluation = entry.evaluations().get(i);
            if (evaluation.recording().name().equals(recording)) {
                row(table, entry, StrategyFigures.of(evaluation), entry.p99Seconds().get(i));
            }
        }
    }

    private static StrategyFigures mean(Entry entry) {
        return new StrategyFigures(
                entry.mean(StrategyFigures::accuracy).estimate(),
                entry.mean(StrategyFigures::activeError).estimate(),
                entry.mean(StrategyFigures::falseActivationsPerMinute).estimate(),
                entry.mean(StrategyFigures::missed).estimate(),
                entry.mean(StrategyFigures::extra).estimate(),
                entry.mean(StrategyFigures::delaySeconds).estimate(),
                entry.mean(StrategyFigures::waitSeconds).estimate());
    }

    private static void row(Table table, Entry entry, StrategyFigures figures, double p99Seconds) {
        table.row(
                "  " + entry.title(),
                Table.percent(figures.accuracy()),
                Table.percent(figures.activeError()),
                number(figures.falseActivationsPerMinute(), "%.1f"),
                Table.percent(figures.missed()),
                Table.percent(figures.extra()),
                number(1e3 * figures.delaySeconds(), "%.0f ms"),
                number(1e3 * p99Seconds, "%.2f ms"));
    }

    private static String number(double value, String format) {
        return Double.isNaN(value) ? "–" : String.format(format, value);
    }

    /** The speed along every axis, of one way of control. */
    void axes(List<Evaluation> evaluations) {
        axesOf(List.of(new Entry("", "decoded", evaluations, List.of(), List.of())));
    }

    private void axesOf(List<Entry> entries) {
        Map<String, List<String[]>> cells = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Map<String, List<RegressionScores>> scores = new LinkedHashMap<>();
            for (Evaluation evaluation : entry.evaluations()) {
                for (AxisTrace trace : evaluation.movements().axes()) {
                    scores.computeIfAbsent(trace.name(), any -> new ArrayList<>()).add(trace.scores());
                }
            }
            scores.forEach((axis, found) -> cells.computeIfAbsent(axis, any -> new ArrayList<>())
                    .add(new String[] {
                        "  " + entry.title(),
                        number(mean(found, RegressionScores::r2), "%.2f"),
                        number(mean(found, RegressionScores::rmse), "%.2f")
                    }));
        }
        if (cells.isEmpty()) {
            return;
        }
        console.result(TRUTH);
        Table table = new Table("joint, control", "R²", "RMSE (share of full speed)");
        cells.forEach((axis, rows) -> {
            table.row(axis, "", "");
            rows.forEach(table::row);
        });
        table.lines().forEach(console::result);
    }

    private static double mean(List<RegressionScores> scores, ToDoubleFunction<RegressionScores> score) {
        return scores.stream()
                .mapToDouble(score)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    /** What a way of control cannot do, said plainly. */
    private void limits(Entry entry) {
        Set<Motion> unserved = new LinkedHashSet<>();
        entry.evaluations().forEach(each -> unserved.addAll(each.unserved()));
        if (!unserved.isEmpty()) {
            console.result(capital(entry.title()) + " has no "
                    + String.join(", no ", unserved.stream().map(Motion::name).toList())
                    + (entry.word().equals("direct")
                            ? " without a switch of modes, which nobody made in a recording"
                            : "")
                    + "; they count as missed.");
        }
        entry.evaluations().stream()
                .map(StrategyFigures::of)
                .mapToDouble(StrategyFigures::waitSeconds)
                .filter(wait -> wait > 0)
                .findFirst()
                .ifPresent(wait -> console.result(
                        "%s: sites that share modes wait %.0f ms more before the limb moves, since a second site may follow.",
                        capital(entry.title()), 1e3 * wait));
        entry.refused().forEach(each -> console.result(
                "%s could not be set up for %s: %s", capital(entry.title()), each.file(), each.reason()));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
