package org.opentmr.app.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opentmr.app.cli.ControlTestCommand.Outcome;
import org.opentmr.app.control.ControlTest;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.SpecJson;

/** Tells how the same simulated people did with every kind of control. */
final class ComparedTests<R> {

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final List<String> CONDITIONS = List.of(
            "Direct control: opposite sites by difference, further joints as modes of the hand's sites; people co-contract"
                    + " to switch, look, and go on.",
            "Parallel classifiers and regression: people also train and mean two joints at once.",
            "Simulated people: figures to compare with each other, no predictions for anybody.");

    private final Console console;
    private final ControlTest<R> test;
    private final Map<ControlChoice, Outcome<R>> outcomes;

    ComparedTests(Console console, ControlTest<R> test, Map<ControlChoice, Outcome<R>> outcomes) {
        this.console = console;
        this.test = test;
        this.outcomes = outcomes;
    }

    void print() {
        Outcome<R> any = outcomes.values().iterator().next();
        console.result(
                "%s, %s; %d people, each with every kind of control",
                test.name(), any.who(), any.results().size());
        outcomes.forEach((control, outcome) -> {
            console.result(control.title());
            Table.of(test.figures(outcome.results()), outcome.results()).forEach(line -> console.result("  " + line));
        });
        CONDITIONS.forEach(console::result);
        console.result(Provenance.LABEL);
    }

    void write(Path file, Provenance provenance) throws IOException {
        ObjectNode root = MAPPER.createObjectNode().put("test", test.name());
        ObjectNode comparison = root.putObject("comparison");
        outcomes.forEach((control, outcome) ->
                test.figures(outcome.results()).json(outcome.results(), comparison.putObject(control.word())));
        root.set("provenance", SpecJson.toJson(provenance));
        OutputFile.write(file, root.toPrettyString() + "\n");
        console.message("Results in " + file);
    }
}
