package org.opentmr.app.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opentmr.assessment.Interval;
import org.opentmr.plot.Theme;
import org.opentmr.plot.TuningFrontChart;
import org.opentmr.signal.Seed;
import org.opentmr.tuning.SessionEvidence;
import org.opentmr.tuning.Settings;
import org.opentmr.tuning.auto.AutoTuner;
import org.opentmr.tuning.auto.Change;
import org.opentmr.tuning.auto.Constraint;
import org.opentmr.tuning.auto.Figure;
import org.opentmr.tuning.auto.Figures;
import org.opentmr.tuning.auto.FoldedEvidence;
import org.opentmr.tuning.auto.FrontPoint;
import org.opentmr.tuning.auto.Proposal;
import org.opentmr.tuning.auto.TuningCost;
import org.opentmr.tuning.auto.TuningReport;

/** Has settings searched for, shows what they would gain, and applies nothing. */
final class TuneAutoRun {

    private final Console console;
    private final TuningCost cost;
    private final Seed seed;
    private final int threads;

    TuneAutoRun(Console console, TuningCost cost, Seed seed, int threads) {
        this.console = console;
        this.cost = cost;
        this.seed = seed;
        this.threads = threads;
    }

    /**
     * What is to be made small.
     *
     * @param weights as typed, empty for the usual ones
     * @param constraints as typed
     * @throws IllegalArgumentException where they are none; the message says what they look like
     */
    static TuningCost cost(Optional<String> weights, List<String> constraints) {
        return weights.map(TuningCost.USUAL::withWeights)
                .orElse(TuningCost.USUAL)
                .withConstraints(constraints.stream().map(Constraint::parse).toList());
    }

    /**
     * Tunes and shows.
     *
     * @param present settings to start from, for the session and for what each fold tunes on
     */
    TuningReport run(FoldedEvidence evidence, Function<SessionEvidence, Settings> present) throws Exception {
        TuningReport report = tune(evidence, present);
        show(report);
        return report;
    }

    private TuningReport tune(FoldedEvidence evidence, Function<SessionEvidence, Settings> present) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try (Progress progress = Progress.start(console, "tune", AutoTuner.steps(evidence))) {
            return pool.submit(() -> new AutoTuner(cost, seed).tune(evidence, present, progress::step))
                    .get();
        } catch (ExecutionException e) {
            throw EvaluationRun.cause(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private void show(TuningReport report) {
        console.result("Held out, mean over repetitions; in brackets the 95 % interval of the change:");
        Table table = new Table(header(report));
        for (Figure figure : Figure.values()) {
            List<String> row = new ArrayList<>();
            row.add(figure.title());
            row.add(figure.text(report.balanced().heldOut().before().get(figure)));
            report.proposals().forEach(proposal -> row.add(after(figure, proposal)));
            table.row(row.toArray(String[]::new));
        }
        table.lines().forEach(console::result);
        report.text().forEach(console::result);
        console.result("");
        report.proposals().stream()
                .filter(Proposal::pays)
                .findFirst()
                .ifPresentOrElse(
                        proposal -> console.result("Nothing was changed. To take \"" + proposal.style() + "\" over: "
                                + typed(proposal) + " --output FILE"),
                        () -> console.result(
                                "Nothing was changed, and nothing is proposed: keep the present settings."));
    }

    private static String[] header(TuningReport report) {
        List<String> header = new ArrayList<>(List.of("", "now"));
        report.proposals()
                .forEach(proposal -> header.add(proposal.style() + (proposal.pays() ? "" : " (not proposed)")));
        return header.toArray(String[]::new);
    }

    private static String after(Figure figure, Proposal proposal) {
        Interval difference = proposal.difference().get(figure);
        String value = figure.text(proposal.heldOut().after().get(figure));
        return difference == null || Double.isNaN(difference.low())
                ? value
                : String.format(
                        "%s (%+.1f to %+.1f)", value, figure.shown(difference.low()), figure.shown(difference.high()));
    }

    /** As typed on the command line, quoted where the shell would take it apart. */
    private static String typed(Proposal proposal) {
        return proposal.changes().stream()
                .map(Change::typed)
                .map(change -> "--set '" + change + "'")
                .collect(Collectors.joining(" "));
    }

    /** Writes the report as JSON. */
    static void write(TuningReport report, Path file) throws IOException {
        OutputFile.write(
                file,
                new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report.toJson())
                        + System.lineSeparator());
    }

    /** Draws the front into a folder. */
    void draw(TuningReport report, Path folder) throws IOException {
        Files.createDirectories(folder);
        Figure axis = report.frontAxis();
        List<TuningFrontChart.Point> front = report.front().stream()
                .map(point -> point("", axis, point.figures()))
                .toList();
        List<TuningFrontChart.Point> named = new ArrayList<>();
        named.add(point("now", axis, report.balanced().heldOut().before()));
        report.proposals()
                .forEach(proposal -> named.add(
                        point(proposal.style(), axis, proposal.heldOut().after())));
        EvaluationPictures.write(
                TuningFrontChart.of(
                        "What there is to choose from",
                        axis.title() + " in " + (axis == Figure.FALSE_ACTIVATIONS ? "1/min" : axis.unit()),
                        "delay in ms, and 10 ms for each per cent missed",
                        front,
                        named,
                        Theme.LIGHT),
                folder.resolve("tuning-front.png"));
        console.message("Pictures in " + folder);
    }

    private static TuningFrontChart.Point point(String name, Figure axis, Figures figures) {
        return new TuningFrontChart.Point(
                name, axis.shown(figures.get(axis)), 1000 * FrontPoint.waitingSeconds(figures));
    }
}
