package org.opentmr.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opentmr.assessment.Interval;
import org.opentmr.decoder.DecoderSpec;
import org.opentmr.tuning.search.Candidate;
import org.opentmr.tuning.search.Latency;
import org.opentmr.tuning.search.SearchResult;
import org.opentmr.tuning.search.SearchResult.Row;
import org.opentmr.tuning.search.Stage;

/** The result of a search as text: every row carries its delay. */
final class SearchTable {

    /** More lines than these hide what matters; the files hold every one. */
    private static final int MOST_ROWS = 20;

    private SearchTable() {}

    static void print(SearchResult result, Console console) {
        Table table = new Table(
                "decoder",
                "",
                "electrodes",
                "in choosing",
                "held out",
                "95 %",
                "active error",
                "false at rest",
                "delay",
                "compute mean",
                "p99",
                "training");
        List<Row> shown = shown(result);
        shown.forEach(row -> row(table, result, row));
        table.lines().forEach(console::result);
        if (shown.size() < result.rows().size()) {
            console.result(
                    "%d of %d rows; --csv and --json have all.",
                    shown.size(), result.rows().size());
        }
        console.result(
                "*: on the front, no other is as accurate in choosing in less time. The order is that of the accuracy"
                        + " in choosing; the best of the held-out figures is not to be picked from the table, or it would be chosen"
                        + " by what judges it.");
        if (!result.leftOut().isEmpty()) {
            console.result(
                    "Left out: %d. The first: %s: %s",
                    result.leftOut().size(),
                    name(result, result.leftOut().get(0).candidate()),
                    result.leftOut().get(0).reason());
        }
        electrodes(result, console);
        verdict(result, console);
    }

    private static List<Row> shown(SearchResult result) {
        return Stream.of(
                        result.rows().stream().limit(MOST_ROWS),
                        result.rows().stream().filter(Row::front),
                        Stream.of(result.present(), result.chosen()))
                .flatMap(rows -> rows)
                .distinct()
                .sorted((a, b) -> Double.compare(b.choosingAccuracy(), a.choosingAccuracy()))
                .toList();
    }

    private static void row(Table table, SearchResult result, Row row) {
        Latency latency = row.latency();
        Interval heldOut = row.heldOut().accuracy();
        table.row(
                name(result, row.candidate()),
                mark(result, row),
                Integer.toString(row.candidate().electrodes(result.layout())),
                Table.percent(row.choosingAccuracy()),
                Table.percent(heldOut.estimate()),
                between(heldOut),
                Table.percent(row.heldOut().activeError()),
                Table.percent(row.heldOut().falseActivationRate()),
                String.format("%.1f ms", latency.meanDelayMillis()),
                String.format("%.3f ms", latency.meanComputeMillis()),
                String.format("%.3f ms%s", latency.p99ComputeMillis(), latency.keepsUp() ? "" : " (too slow)"),
                String.format("%.2f s", latency.trainSeconds()));
    }

    private static String mark(SearchResult result, Row row) {
        String role = row.equals(result.chosen()) ? "chosen" : row.equals(result.present()) ? "present" : "";
        return row.front() ? (role.isEmpty() ? "*" : "* " + role) : role;
    }

    private static String name(SearchResult result, Candidate candidate) {
        DecoderSpec spec = result.spec(candidate);
        return String.format(
                "%s %s %.0f/%.0f ms",
                spec.features(), spec.classifier(), 1e3 * spec.windowSeconds(), 1e3 * spec.incrementSeconds());
    }

    private static String between(Interval interval) {
        return Double.isNaN(interval.low())
                ? "–"
                : String.format("%.1f–%.1f", 100 * interval.low(), 100 * interval.high());
    }

    /** How many electrodes suffice. */
    private static void electrodes(SearchResult result, Console console) {
        if (result.electrodes().isEmpty()) {
            return;
        }
        Table table = Table.ofWords("electrodes", "in choosing", "held out", "95 %", "which");
        for (Row row : result.electrodes()) {
            Interval heldOut = row.heldOut().accuracy();
            table.row(
                    Integer.toString(row.candidate().electrodes(result.layout())),
                    Table.percent(row.choosingAccuracy()),
                    Table.percent(heldOut.estimate()),
                    between(heldOut),
                    String.join(", ", result.electrodeNames(row.candidate())));
        }
        table.lines().forEach(console::result);
    }

    private static void verdict(SearchResult result, Console console) {
        SearchResult.Nested nested = result.nested();
        console.result(
                "Chosen: %s, electrodes %s",
                result.spec(result.chosen().candidate()).describe(),
                String.join(", ", result.electrodeNames(result.chosen().candidate())));
        Interval heldOut = nested.heldOut().accuracy();
        console.result(
                "Accuracy in choosing %s, on repetitions that took no part in it %s (95 %%: %s): optimism %+.1f points.",
                Table.percent(nested.promised()),
                Table.percent(heldOut.estimate()),
                between(heldOut),
                100 * nested.optimism());
        Interval gain = nested.gainHeld();
        console.result(
                "Against the present settings (%s held out): gain %+.1f points in choosing, %+.1f held out%s.",
                Table.percent(nested.presentHeldOut().accuracy().estimate()),
                100 * nested.gainPromised(),
                100 * gain.estimate(),
                Double.isNaN(gain.low())
                        ? ""
                        : String.format(" (95 %%: %+.1f to %+.1f)", 100 * gain.low(), 100 * gain.high()));
        if (nested.choices().size() > 1) {
            console.result(
                    "The search ran anew for each of %d folds and chose %d different decoders.",
                    nested.choices().size(),
                    nested.choices().stream().distinct().count());
        }
        console.result("Split: %s.", result.split());
    }

    /** Every row, one line each, with a header; numbers with a point, accuracies from 0 to 1. */
    static String csv(SearchResult result) {
        StringBuilder text =
                new StringBuilder("features,classifier,windowMs,incrementMs,electrodes,electrodeNames,stages,"
                        + "present,chosen,front,choosingAccuracy,accuracy,accuracyLow95,accuracyHigh95,activeError,"
                        + "falseActivationRate,windows,meanDelayMs,meanComputeMs,p99ComputeMs,trainSeconds\n");
        for (Row row : result.rows()) {
            DecoderSpec spec = result.spec(row.candidate());
            Interval accuracy = row.heldOut().accuracy();
            Latency latency = row.latency();
            text.append(Stream.of(
                            quoted(spec.features()),
                            quoted(spec.classifier()),
                            1e3 * spec.windowSeconds(),
                            1e3 * spec.incrementSeconds(),
                            row.candidate().electrodes(result.layout()),
                            quoted(String.join(" ", result.electrodeNames(row.candidate()))),
                            row.stages().stream().map(Stage::words).collect(Collectors.joining(" ")),
                            row.equals(result.present()),
                            row.equals(result.chosen()),
                            row.front(),
                            row.choosingAccuracy(),
                            accuracy.estimate(),
                            accuracy.low(),
                            accuracy.high(),
                            row.heldOut().activeError(),
                            row.heldOut().falseActivationRate(),
                            row.heldOut().windows(),
                            latency.meanDelayMillis(),
                            latency.meanComputeMillis(),
                            latency.p99ComputeMillis(),
                            latency.trainSeconds())
                    .map(SearchTable::cell)
                    .collect(Collectors.joining(",")));
            text.append('\n');
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String cell(Object value) {
        if (value instanceof Double number) {
            return Double.isFinite(number) ? String.format(Locale.ROOT, "%.6g", number) : "";
        }
        return String.valueOf(value);
    }
}
