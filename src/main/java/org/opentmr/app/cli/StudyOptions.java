package org.opentmr.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentmr.decoder.Provenance;
import org.opentmr.experiment.faults.FaultLab;
import org.opentmr.experiment.report.Check;
import org.opentmr.experiment.report.ReportFolder;
import org.opentmr.experiment.report.StudyReport;
import org.opentmr.experiment.tuning.StayTunedLab;
import org.opentmr.experiment.tuning.TuningLab;
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
            names = "--tuning-lab",
            paramLabel = "FOLDER",
            description =
                    "tune simulated people automatically, let them take tests before and after, and write a report"
                            + " there; takes many minutes")
    private @Nullable Path tuningLab;

    @Option(
            names = "--staying-tuned",
            paramLabel = "FOLDER",
            description = "take decoders of simulated people to another day in every way there is, and write a report"
                    + " there; takes many minutes")
    private @Nullable Path stayingTuned;

    @Option(
            names = "--people",
            paramLabel = "N",
            description = "simulated, at least 2; default " + Validation.USUAL_PEOPLE + " for --validate, "
                    + FaultLab.USUAL_PEOPLE + " for --fault-lab, " + TuningLab.USUAL_PEOPLE + " for --tuning-lab, "
                    + StayTunedLab.USUAL_PEOPLE + " for --staying-tuned")
    private @Nullable Integer people;

    @Option(
            names = "--compare",
            paramLabel = "DATASET",
            description = "of --validate and --tuning-lab: recorded EMG to lay beside; may be given several times")
    private List<Path> compared = List.of();

    boolean asked() {
        return !asking().isEmpty();
    }

    /** The options that ask for a study, for a message. */
    String names() {
        return String.join(" and ", asking());
    }

    private List<String> asking() {
        List<String> asking = new ArrayList<>();
        asking.addAll(validation == null ? List.of() : List.of("--validate"));
        asking.addAll(faultLab == null ? List.of() : List.of("--fault-lab"));
        asking.addAll(tuningLab == null ? List.of() : List.of("--tuning-lab"));
        asking.addAll(stayingTuned == null ? List.of() : List.of("--staying-tuned"));
        return asking;
    }

    /** Refuses studies that cannot be, before any work. */
    void check(Seed seed) {
        if (asking().size() > 1) {
            throw new UsageException(names() + " are " + asking().size() + " studies; ask for one at a time");
        }
        if (!asked() && (people != null || !compared.isEmpty())) {
            throw new UsageException(
                    "--people and --compare belong to --validate, --fault-lab, --tuning-lab and" + " --staying-tuned");
        }
        if ((faultLab != null || stayingTuned != null) && !compared.isEmpty()) {
            throw new UsageException("--compare belongs to --validate and --tuning-lab");
        }
        UsageException.check(() -> validation(seed));
        UsageException.check(() -> faultLab(seed));
        UsageException.check(() -> tuningLab(seed));
        UsageException.check(() -> stayTunedLab(seed));
    }

    private Validation validation(Seed seed) {
        return new Validation(people == null ? Validation.USUAL_PEOPLE : people, seed, compared);
    }

    private FaultLab faultLab(Seed seed) {
        return new FaultLab(people == null ? FaultLab.USUAL_PEOPLE : people, seed);
    }

    private TuningLab tuningLab(Seed seed) {
        return new TuningLab(people == null ? TuningLab.USUAL_PEOPLE : people, seed, compared);
    }

    private StayTunedLab stayTunedLab(Seed seed) {
        return new StayTunedLab(people == null ? StayTunedLab.USUAL_PEOPLE : people, seed);
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
        } else if (tuningLab != null) {
            OutputFile.requireFolder(tuningLab);
            TuningLab study = tuningLab(seed);
            tell(console, "tuning lab", study.steps(), step -> study.run(step, console.clock()), tuningLab);
        } else if (stayingTuned != null) {
            OutputFile.requireFolder(stayingTuned);
            StayTunedLab study = stayTunedLab(seed);
            tell(console, "staying tuned", study.steps(), step -> study.run(step, console.clock()), stayingTuned);
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
