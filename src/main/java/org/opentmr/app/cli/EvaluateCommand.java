package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opentmr.assessment.Accuracy;
import org.opentmr.assessment.Evaluation;
import org.opentmr.assessment.EvaluationReport;
import org.opentmr.assessment.Interval;
import org.opentmr.assessment.SplitRule;
import org.opentmr.decoder.Provenance;
import org.opentmr.recording.catalog.RecordingFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains and tests decoders on recorded sessions. */
@Command(
        name = "evaluate",
        description = {
            "Train and test decoders on recorded sessions, one per recording.",
            "Windows never cross an event; training and test are divided by the events' split column, else by leaving"
                    + " one repetition out, else the first 70 % of each motion's events train."
        })
final class EvaluateCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final DecoderOptions decoderOptions = new DecoderOptions();

    @Mixin
    private final ImportArguments imports = new ImportArguments();

    @Parameters(
            paramLabel = "PATH",
            description = "a BIDS data set, a subject, one recording, or a folder of text files")
    private Path path = Path.of("");

    @Option(
            names = "--train",
            paramLabel = "PATH2",
            description = "train on all events of the same person's recordings there, and test on all of PATH")
    private @Nullable Path trainPath;

    @Option(
            names = "--split",
            paramLabel = "RULE",
            description = "auto, column, repetition, session (leave one session out) or first70; default auto")
    private SplitChoice split = SplitChoice.AUTO;

    @Option(names = "--json", paramLabel = "FILE", description = "write all results there")
    private @Nullable Path json;

    @Option(names = "--plots", paramLabel = "FOLDER", description = "draw the results there")
    private @Nullable Path plots;

    /** How events are divided. */
    enum SplitChoice {
        AUTO,
        COLUMN,
        REPETITION,
        SESSION,
        FIRST70
    }

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        List<RecordingFile> files = imports.find(path);
        EvaluationRun run = new EvaluationRun(console, decoderOptions, rule());
        List<Evaluation> evaluations;
        List<RecordingFile> inputs = new ArrayList<>(files);
        if (decoderOptions.decoder().isPresent()) {
            evaluations = run.savedDecoder(decoderOptions.decoder().orElseThrow(), files);
        } else if (trainPath != null) {
            List<RecordingFile> training = imports.find(trainPath);
            inputs.addAll(training);
            evaluations = run.trainedElsewhere(training, files);
        } else if (split == SplitChoice.SESSION) {
            evaluations = run.leaveOneSessionOut(files);
        } else {
            evaluations = run.within(files);
        }
        Provenance provenance = Provenance.of(
                inputs.stream()
                        .flatMap(file -> file.inputs().stream())
                        .distinct()
                        .toList(),
                decoderOptions.seed(),
                console.clock());
        EvaluationReport report = new EvaluationReport(evaluations, provenance, run.loadSeconds());
        print(report);
        write(report);
        return 0;
    }

    private SplitRule rule() {
        return switch (split) {
            case COLUMN -> SplitRule.COLUMN;
            case REPETITION -> SplitRule.REPETITION;
            case FIRST70 -> SplitRule.FIRST_70_PERCENT;
            case AUTO, SESSION -> SplitRule.AUTO;
        };
    }

    private void write(EvaluationReport report) throws IOException {
        if (json != null) {
            OutputFile.write(json, report.toJson().toPrettyString() + "\n");
            console.message("Results in " + json);
        }
        if (plots != null) {
            EvaluationPictures.draw(report, plots, console);
        }
    }

    private void print(EvaluationReport report) {
        Table table = new Table("recording", "accuracy", "95 %", "active error", "rest moved", "rejected", "windows");
        for (Evaluation evaluation : report.evaluations()) {
            Accuracy accuracy = evaluation.accuracy();
            table.row(
                    evaluation.recording().name(),
                    Table.percent(accuracy.accuracy()),
                    interval(Interval.ofAccuracy(List.of(evaluation.decisions()))),
                    Table.percent(accuracy.activeError()),
                    Table.percent(accuracy.falseActivationRate()),
                    Table.percent(accuracy.rejectionRate()),
                    Long.toString(accuracy.windows()));
        }
        if (report.evaluations().size() > 1) {
            Interval mean = report.mean(Accuracy::accuracy);
            table.row(
                    "mean of " + report.evaluations().size(),
                    Table.percent(mean.estimate()),
                    interval(mean),
                    Table.percent(report.mean(Accuracy::activeError).estimate()),
                    Table.percent(report.mean(Accuracy::falseActivationRate).estimate()),
                    Table.percent(report.mean(Accuracy::rejectionRate).estimate()),
                    Long.toString(report.evaluations().stream()
                            .mapToLong(e -> e.accuracy().windows())
                            .sum()));
        }
        table.lines().forEach(console::result);
        Evaluation first = report.evaluations().get(0);
        console.result("Decoder: " + first.spec().describe());
        console.result("Split: " + first.split());
        if (report.evaluations().stream().anyMatch(e -> !e.recording().joins().isEmpty())) {
            console.result(
                    first.spec().restartAtJoins()
                            ? "Joins: filters restart where pieces of signal were put back to back."
                            : "Joins: filters run on across pieces of signal put back to back.");
        }
        String unit = first.recording().layout().unit();
        console.result("Signal: " + first.recording().layout().size() + " channels, "
                + first.recording().layout().rateHz() + " Hz, in " + unit
                + (first.recording().layout().isEnvelope() ? ", envelopes" : ", raw EMG"));
    }

    private static String interval(Interval interval) {
        return Double.isNaN(interval.low())
                ? "–"
                : String.format("%.1f–%.1f", 100 * interval.low(), 100 * interval.high());
    }
}
