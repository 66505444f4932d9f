package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentmr.assessment.Accuracy;
import org.opentmr.assessment.Evaluation;
import org.opentmr.assessment.EvaluationReport;
import org.opentmr.assessment.Interval;
import org.opentmr.assessment.SplitRule;
import org.opentmr.assessment.StrategyComparison;
import org.opentmr.decoder.Provenance;
import org.opentmr.decoder.Strategy;
import org.opentmr.feature.WindowShape;
import org.opentmr.recording.catalog.RecordingFile;
import org.opentmr.signal.ChannelLayout;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains and tests decoders on recorded sessions. */
@Command(
        abbreviateSynopsis = true,
        name = "evaluate",
        description = {
            "Train and test decoders on recorded sessions, one per recording.",
            "Windows never cross an event; training and test are divided by the events' split column, else by leaving"
                    + " one repetition out, else the first 70 %% of each motion's events train."
        })
final class EvaluateCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final DecoderOptions decoderOptions = new DecoderOptions();

    @ArgGroup(validate = false, heading = ImportArguments.HEADING)
    private ImportArguments imports = new ImportArguments();

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
            names = "--recentre",
            paramLabel = "SECONDS",
            description = "of --train: bring the decoder to each recording without labels, by so many seconds of it"
                    + " (every motion once, then again), and test on the rest")
    private @Nullable Double recentreSeconds;

    @Option(
            names = "--split",
            paramLabel = "RULE",
            description = "auto, column, repetition, session (leave one session out) or first70; default auto")
    private SplitChoice split = SplitChoice.AUTO;

    @Option(
            names = "--compare",
            description =
                    "evaluate every kind of control (pattern, direct, parallel, regression) on the same events, side by"
                            + " side")
    private boolean compare;

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
        check();
        List<RecordingFile> files = imports.find(path);
        List<RecordingFile> training = trainPath == null ? List.of() : imports.find(trainPath);
        if (compare) {
            return compare(files, training);
        }
        EvaluationRun run = new EvaluationRun(console, decoderOptions, rule());
        List<Evaluation> evaluations = decoderOptions.decoder().isPresent()
                ? run.savedDecoder(decoderOptions.decoder().orElseThrow(), files)
                : evaluate(run, files, training);
        Provenance provenance = provenance(files, training);
        EvaluationReport report = new EvaluationReport(evaluations, run.refused(), provenance, run.loadSeconds());
        print(report);
        write(report);
        if (!report.refused().isEmpty()) {
            console.error(report.refused().size() + " of " + files.size()
                    + " recordings could not be evaluated, see above; they are in no figure");
            return CommandLine.ExitCode.SOFTWARE;
        }
        return 0;
    }

    private List<Evaluation> evaluate(EvaluationRun run, List<RecordingFile> files, List<RecordingFile> training)
            throws Exception {
        if (!training.isEmpty()) {
            return run.trainedElsewhere(training, files, warmUp());
        }
        return split == SplitChoice.SESSION ? run.leaveOneSessionOut(files) : run.within(files);
    }

    private Provenance provenance(List<RecordingFile> files, List<RecordingFile> training) throws IOException {
        return Provenance.of(
                Stream.concat(files.stream(), training.stream())
                        .flatMap(file -> file.inputs().stream())
                        .distinct()
                        .toList(),
                decoderOptions.seed(),
                console.clock());
    }

    private int compare(List<RecordingFile> files, List<RecordingFile> training) throws Exception {
        List<StrategyComparison.Entry> entries = new ArrayList<>();
        for (ControlChoice control : ControlChoice.values()) {
            EvaluationRun run = new EvaluationRun(console, decoderOptions, rule(), control);
            entries.add(new ComparedControl(console, run, control)
                    .entry(files, evaluate -> evaluate(run, evaluate, training)));
        }
        if (entries.stream().allMatch(entry -> entry.evaluations().isEmpty())) {
            throw new IllegalArgumentException(path + ": no kind of control could be evaluated, see the reasons above");
        }
        StrategyComparison comparison = new StrategyComparison(entries, provenance(files, training));
        new ComparisonTables(console).print(comparison);
        if (json != null) {
            OutputFile.write(json, comparison.toJson().toPrettyString() + "\n");
            console.message("Results in " + json);
        }
        if (plots != null) {
            EvaluationPictures.drawComparison(comparison, plots, console);
        }
        return 0;
    }

    /** Refuses what contradicts itself or cannot be written, before the work. */
    private void check() throws IOException {
        if (compare) {
            decoderOptions.compareAll();
            if (recentreSeconds != null) {
                throw new UsageException("--recentre is for pattern recognition alone; leave it out, or --compare");
            }
            if (decoderOptions.decoder().isPresent()) {
                throw new UsageException("--compare trains every kind of control; leave out --decoder, or --compare");
            }
        }
        decoderOptions.check();
        decoderOptions.refuseSettingsBesideDecoder();
        boolean elsewhere = decoderOptions.decoder().isPresent();
        if (elsewhere && trainPath != null) {
            throw new UsageException("--decoder is trained already; leave out --train, or --decoder");
        }
        if ((elsewhere || trainPath != null) && split != SplitChoice.AUTO) {
            throw new UsageException("--split divides recordings that are trained on; leave it out beside "
                    + (elsewhere ? "--decoder" : "--train"));
        }
        if (recentreSeconds != null && trainPath == null) {
            throw new UsageException(
                    "--recentre belongs to --train: it brings a decoder of another session to this one");
        }
        if (recentreSeconds != null && !(recentreSeconds > 0 && recentreSeconds < Double.POSITIVE_INFINITY)) {
            throw new UsageException("--recentre wants seconds above 0, got " + recentreSeconds);
        }
        if (json != null) {
            OutputFile.require(json);
        }
        if (plots != null) {
            OutputFile.requireFolder(plots);
        }
    }

    private OptionalDouble warmUp() {
        return recentreSeconds == null ? OptionalDouble.empty() : OptionalDouble.of(recentreSeconds);
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
        Table table =
                new Table("recording", "accuracy", "95 %", "active error", "false at rest", "rejected", "windows");
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
        if (report.evaluations().stream().anyMatch(e -> e.spec().strategy() instanceof Strategy.Regression)) {
            new ComparisonTables(console).axes(report.evaluations());
        }
        describe("Decoder", report, evaluation -> evaluation.spec().describe());
        describe("Split", report, Evaluation::split);
        if (report.evaluations().stream().anyMatch(e -> !e.recording().joins().isEmpty())) {
            describe(
                    "Joins",
                    report,
                    evaluation -> evaluation.spec().restartAtJoins()
                            ? "filters restart where pieces of signal were put back to back."
                            : "filters run on across pieces of signal put back to back.");
        }
        describe("Signal", report, evaluation -> signal(evaluation.recording().layout()));
        describe("Windows in whole samples", report, EvaluateCommand::windows);
    }

    private static String windows(Evaluation evaluation) {
        WindowShape shape = evaluation.spec().windowShape(evaluation.recording().layout());
        return String.format("%.1f ms every %.1f ms", 1e3 * shape.windowSeconds(), 1e3 * shape.incrementSeconds());
    }

    private static String signal(ChannelLayout layout) {
        return layout.size() + " channels, " + Table.number(layout.rateHz()) + " Hz, in " + layout.unit()
                + (layout.isEnvelope() ? ", envelopes" : ", raw EMG");
    }

    /** One line where all recordings have the same to say, else one line for each thing said. */
    private void describe(String what, EvaluationReport report, Function<Evaluation, String> text) {
        Map<String, List<String>> recordings = report.evaluations().stream()
                .collect(Collectors.groupingBy(
                        text,
                        LinkedHashMap::new,
                        Collectors.mapping(e -> e.recording().name(), Collectors.toList())));
        recordings.forEach((line, names) -> console.result(what
                + (recordings.size() == 1
                        ? ""
                        : names.size() == 1
                                ? " of " + names.get(0)
                                : " of " + names.get(0) + " and " + (names.size() - 1) + " more")
                + ": " + line));
    }

    private static String interval(Interval interval) {
        return Double.isNaN(interval.low())
                ? "–"
                : String.format("%.1f–%.1f", 100 * interval.low(), 100 * interval.high());
    }
}
