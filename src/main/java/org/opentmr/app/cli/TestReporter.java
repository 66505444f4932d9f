package org.opentmr.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.opentmr.app.cli.ControlTestCommand.Outcome;
import org.opentmr.app.control.ControlTest;
import org.opentmr.app.control.FigureTable;
import org.opentmr.app.control.PublishedText;
import org.opentmr.app.control.TestPictures;
import org.opentmr.assessment.Interval;
import org.opentmr.assessment.control.OfflineFigures;
import org.opentmr.assessment.control.PublishedFigure.Metric;
import org.opentmr.assessment.control.PublishedReferences;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.SpecJson;
import org.opentmr.plot.Theme;

/** Tells the results of a test: as a table, as JSON, as pictures, each with offline accuracy and published figures. */
final class TestReporter<R> {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Console console;
    private final ControlTest<R> test;
    private final Outcome<R> outcome;

    TestReporter(Console console, ControlTest<R> test, Outcome<R> outcome) {
        this.console = console;
        this.test = test;
        this.outcome = outcome;
    }

    void print() {
        List<R> results = outcome.results();
        int trials = results.stream()
                .mapToInt(result -> test.conditions(result).plannedTrials())
                .sum();
        long unfinished =
                results.stream().filter(result -> !test.finished(result)).count();
        console.result(
                "%s, %s; %s%s",
                test.name(),
                outcome.who(),
                results.size() == 1 ? trials + " trials" : results.size() + " people, " + trials + " trials",
                unfinished == 0 ? "" : ", ended before its last trial");
        Table.of(test.figures(results), results).forEach(console::result);
        test.remarks(results).forEach(console::result);
        console.result("Offline accuracy of the same decoder: " + offline());
        console.result("Published means of groups, no predictions:");
        for (Metric metric : test.references()) {
            PublishedReferences.of(metric).forEach(figure -> console.result("  " + PublishedText.of(figure)));
        }
        console.result(Provenance.LABEL);
    }

    private List<OfflineFigures> offlineFigures() {
        return outcome.results().stream()
                .flatMap(result -> test.conditions(result).offline().stream())
                .toList();
    }

    private String offline() {
        List<OfflineFigures> all = offlineFigures();
        if (all.isEmpty()) {
            return "not known here; 'evaluate' tells it of a recording";
        }
        double[] accuracy = all.stream().mapToDouble(OfflineFigures::accuracy).toArray();
        Interval mean = FigureTable.mean(accuracy, true);
        double activeError = FigureTable.mean(
                        all.stream().mapToDouble(OfflineFigures::activeError).toArray(), true)
                .estimate();
        long windows = all.stream().mapToLong(OfflineFigures::windows).sum();
        return Table.percent(mean.estimate())
                + (Double.isNaN(mean.low())
                        ? ""
                        : String.format(" (95 %%: %.1f–%.1f)", 100 * mean.low(), 100 * mean.high()))
                + ", active error " + Table.percent(activeError) + ", " + windows + " windows";
    }

    /** One person's result as it is; several with their means. */
    void write(Path file, Provenance provenance) throws IOException {
        List<R> results = outcome.results();
        ObjectNode root;
        if (results.size() == 1) {
            root = person(0, provenance);
        } else {
            root = MAPPER.createObjectNode().put("test", test.name().toLowerCase(Locale.ROOT));
            test.figures(results).json(results, root.putObject("mean"));
            ObjectNode offline = root.putObject("offline");
            Interval mean = FigureTable.mean(
                    offlineFigures().stream()
                            .mapToDouble(OfflineFigures::accuracy)
                            .toArray(),
                    true);
            offline.put("accuracy", mean.estimate()).put("low95", mean.low()).put("high95", mean.high());
            ArrayNode people = root.putArray("people");
            for (int k = 0; k < results.size(); k++) {
                people.add(person(k, provenance));
            }
            root.set("provenance", SpecJson.toJson(provenance));
        }
        OutputFile.write(file, root.toPrettyString() + "\n");
        console.message("Results in " + file);
    }

    private ObjectNode person(int k, Provenance provenance) {
        JsonNode json = test.json(outcome.results().get(k), provenance);
        ObjectNode root = json.deepCopy();
        root.put("who", outcome.who());
        if (!outcome.people().isEmpty()) {
            ObjectNode person = root.putObject("person");
            outcome.people().get(k).forEach(person::put);
        }
        return root;
    }

    void draw(Path folder) throws IOException {
        EvaluationPictures.write(TestPictures.of(test, outcome.results(), Theme.LIGHT), folder);
        console.message("Pictures in " + folder);
    }
}
