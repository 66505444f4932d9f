package org.opentmr.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of studies of the simulation itself. */
final class StudyOptions {

    static final String HEADING = "%nStudies of the simulation:%n";

    @Option(
            names = "--validate",
            paramLabel = "FOLDER",
            description = "compare the simulation with what is known of EMG and write a report there")
    private @Nullable Path validation;

    @Option(
            names = "--fault-lab",
            paramLabel = "FOLDER",
            description = "try every fault on simulated people and write a report there")
    private @Nullable Path faultLab;

    @Option(names = "--people", paramLabel = "N", description = "of a study; default ${DEFAULT-VALUE}")
    private int people = 4;

    @Option(
            names = "--compare",
            paramLabel = "DATASET",
            description = "of --validate: recordings of people beside which the simulation is held; may be given several"
                    + " times")
    private List<Path> compared = List.of();

    boolean asked() {
        return validation != null || faultLab != null;
    }

    String name() {
        return validation != null ? faultLab != null ? "--validate and --fault-lab" : "--validate" : "--fault-lab";
    }
}
