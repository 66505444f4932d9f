package org.opentmr.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentmr.tuning.recalibration.StayTuned;
import picocli.CommandLine.Option;

/** The options of staying tuned. */
final class StayOptions {

    private static final int REPETITIONS = 1;
    private static final double SECONDS = 60;

    @Option(
            names = "--from",
            paramLabel = "OLD",
            description =
                    "an older session (recordings, or a decoder file): measure on PATH what brings its decoder up to"
                            + " date, from doing nothing to training anew")
    private @Nullable Path old;

    @Option(
            names = "--repetitions",
            paramLabel = "N",
            description = "of --from: labelled repetitions of PATH that recalibration gets; default " + REPETITIONS)
    private @Nullable Integer repetitions;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "of --from: seconds of PATH that recentring gets without labels; default 60")
    private @Nullable Double seconds;

    @Option(
            names = "--postures",
            description = "recordings of PATH are postures of one person: measure what training in all of them brings")
    private boolean postures;

    @Option(
            names = "--undo",
            description = "PATH is a decoder saved by --from: take its last change back, byte for byte")
    private boolean undo;

    boolean postures() {
        return postures;
    }

    boolean undo() {
        return undo;
    }

    Optional<Path> old() {
        return Optional.ofNullable(old);
    }

    void check() {
        if (old == null && (repetitions != null || seconds != null)) {
            throw new UsageException("--repetitions and --seconds belong to --from");
        }
        UsageException.check(this::study);
    }

    StayTuned study() {
        return new StayTuned(repetitions == null ? REPETITIONS : repetitions, seconds == null ? SECONDS : seconds);
    }
}
