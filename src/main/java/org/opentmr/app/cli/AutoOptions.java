package org.opentmr.app.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentmr.tuning.auto.TuningCost;
import picocli.CommandLine.Option;

/** The options of automatic tuning. */
final class AutoOptions {

    @Option(
            names = "--auto",
            description = "search all thresholds and gains together, tune on some repetitions and judge on others, and"
                    + " propose what pays")
    private boolean auto;

    @Option(
            names = "--constraint",
            split = ",",
            paramLabel = "FIGURE<=VALUE",
            description = "of --auto: a limit that no proposal may break, for example false/min<=1")
    private List<String> constraints = List.of();

    @Option(
            names = "--weights",
            paramLabel = "FIGURE=WEIGHT[,…]",
            description =
                    "of --auto: what counts how much, for example false=1,missed=2,delay=1; default: see the report")
    private @Nullable String weights;

    /** Whether automatic tuning is asked for. */
    boolean asked() {
        return auto;
    }

    void check() {
        if (!auto && (weights != null || !constraints.isEmpty())) {
            throw new UsageException("--constraint and --weights belong to --auto");
        }
        UsageException.check(this::cost);
    }

    TuningCost cost() {
        return TuneAutoRun.cost(Optional.ofNullable(weights), constraints);
    }
}
