package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentmr.decoder.Provenance;
import org.opentmr.experiment.faults.FaultLab;
import org.opentmr.experiment.report.Check;
import org.opentmr.experiment.report.ReportFolder;
import org.opentmr.experiment.report.StudyReport;
import org.opentmr.experiment.validation.Validation;
import org.opentmr.signal.Seed;
import picocli.CommandLine.Option;

/** Studies of the simulation itself, and their options. */
final class StudyOptions {

    private static final List<String> FAULT_FIGURES = List.of(
            "accuracyBeforePercent",
            "accuracyAfterPercent",
            "accuracyChangePoints",
            "motionsAfterPercent",
            "targetsBeforePercent",
            "targetsAfterPercent");

    static final String HEADING = "%nStudies of the simulation (of the options above they take --seed alone):%n";

    @Option(
            names = "--validate",
            paramLabel = "FOLDER",
            description = "hold the simulation against published figures and write a report there; takes many minutes")
    private @Nullable Path validation;

    @Option(
            names = "--fault-lab",
            paramLabel = "FOLDER",
            description =
                    "try every fault at every level on simulated people and write a report there; takes many minutes")
    private @Nullable Path faultLab;

    @Option(
            names = "--people",
            paramLabel = "N",
            description = "simulated, at least 2; default " + Validation.USUAL_PEOPLE + " for --validate, "
                    + FaultLab.USUAL_PEOPLE + " for --fault-lab")
    private @Nullable Integer people;

    @Option(
            names = "--compare",
            paramLabel = "DATASET",
            description = "of --validate: recorded EMG to lay beside; may be given several times")
    private List<Path> compared = List.of();

    boolean asked() {
        return validation != null || faultLab != null;
    }

    /** The options that ask for a study, for a message. */
    String names() {
        return validation == null ? "--fault-lab" : faultLab == null ? "--validate" : "--validate and --fault-lab";
    }

    /** Refuses studies that cannot be, before any work. */
    void check(Seed seed) {
        if (validation != null && faultLab != null) {
            throw new UsageException("--validate and --fault-lab are two studies; ask for one at a time");
        }
        if (!asked() && (people != null || !compared.isEmpty())) {
            throw new UsageException("--people and --compare belong to --validate and --fault-lab");
        }
        if (faultLab != null && !compared.isEmpty()) {
            throw new UsageException("--compare belongs to --validate");
        }
        UsageException.check(() -> validation(seed));
        UsageException.check(() -> faultLab(seed));
    }

    private Validation validation(Seed seed) {
        return new Validation(people == null ? Validation.USUAL_PEOPLE : people, seed, compared);
    }

    private FaultLab faultLab(Seed seed) {
        return new FaultLab(people == null ? FaultLab.USUAL_PEOPLE : people, seed);
    }

    /** Runs the study that is asked for. */
    void run(Console console, Seed seed) throws IOException {
        if (validation != null) {
            OutputFile.requireFolder(validation);
            Validation study = validation(seed);
            tell(console, "validate", study.steps(), step -> study.run(step, console.clock()), validation);
        } else if (faultLab != null) {
            OutputFile.requireFolder(faultLab);
            FaultLab study = faultLab(seed);
            tell(
                    console,
                    "fault lab",
                    study.steps(),
                    step -> {
                        StudyReport report = study.run(step, console.clock());
                        show(console, report.section("faults").table("faults"));
                        return report;
                    },
                    faultLab);
        }
    }

    /** The figures of every fault that fit on a line; the report has all of them. */
    private static void show(Console console, org.opentmr.experiment.report.Table faults) {
        List<List<String>> text = faults.text();
        int words = faults.labels().size();
        Table table = Table.ofWords(chosen(faults, words, text.get(0)));
        text.subList(1, text.size()).forEach(row -> table.row(chosen(faults, words, row)));
        table.lines().forEach(console::result);
    }

    private static String[] chosen(org.opentmr.experiment.report.Table faults, int words, List<String> row) {
        return Stream.concat(
                        row.subList(0, words).stream(),
                        FAULT_FIGURES.stream().map(key -> row.get(words + faults.column(key))))
                .toArray(String[]::new);
    }

    /** A study that tells of its steps. */
    private interface Work {
        StudyReport run(Consumer<String> step) throws IOException;
    }

    private static void tell(Console console, String name, int steps, Work work, Path folder) throws IOException {
        StudyReport report;
        try (Progress progress = Progress.start(console, name, steps)) {
            report = work.run(progress::step);
        }
        List<Path> files = ReportFolder.write(report, folder, name.replace(' ', '-'));
        List<Check> checks = report.checks().toList();
        if (!checks.isEmpty()) {
            Table table = Table.ofWords("what", "found", "wanted", "", "source of the range");
            checks.forEach(check -> table.row(
                    check.what(),
                    check.foundText(),
                    check.wantedText(),
                    check.passes() ? "" : "outside",
                    check.source()));
            table.lines().forEach(console::result);
            console.result("%d of %d figures lie where they should.", report.passed(), checks.size());
        }
        console.result("%s: %d files, begin with %s", report.title(), files.size(), files.get(files.size() - 1));
        console.result(Provenance.LABEL);
    }
}
