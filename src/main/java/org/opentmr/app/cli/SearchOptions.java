package org.opentmr.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.opentmr.feature.Features;
import org.opentmr.tuning.search.Criterion;
import org.opentmr.tuning.search.Direction;
import org.opentmr.tuning.search.SearchScope;
import org.opentmr.tuning.search.SearchSettings;
import picocli.CommandLine.Option;

/** The options of a search for better decoders. */
final class SearchOptions {

    static final String HEADING = "%nSearch for better decoders:%n";

    @Option(
            names = "--search",
            paramLabel = "WHAT",
            description =
                    "features, channels, classifiers, windows or all: try many decoders, choose on some repetitions"
                            + " and judge on others")
    private @Nullable SearchScope scope;

    @Option(
            names = "--budget",
            paramLabel = "MS",
            description = "leave out decoders whose mean delay (half a window, half an increment, vote) and computation"
                    + " (99 of 100 decisions) are together longer, in milliseconds; default: no limit")
    private @Nullable Double budgetMilliseconds;

    @Option(
            names = "--pool",
            paramLabel = "NAME[+NAME…]",
            description = "features or groups to choose from; default: 25 that differ in what they see")
    private @Nullable String pool;

    @Option(names = "--most", paramLabel = "N", description = "features of the pool in one set; default 6")
    private @Nullable Integer mostFeatures;

    @Option(
            names = "--choose-by",
            paramLabel = "accuracy|separability",
            description = "what decides which feature joins next; default accuracy. Separability needs no training")
    private @Nullable Criterion criterion;

    @Option(names = "--floating", description = "let features leave again where the others do better without them")
    private boolean floating;

    @Option(
            names = "--direction",
            paramLabel = "forward|backward",
            description = "whether electrodes join one by one or leave one by one; default backward")
    private @Nullable Direction direction;

    @Option(names = "--csv", paramLabel = "FILE", description = "of a search: write its table there")
    private @Nullable Path csv;

    /** Whether a search is asked for. */
    boolean asked() {
        return scope != null;
    }

    /** Refuses what cannot be, before any recording is read. */
    void check() {
        if (scope == null
                && (budgetMilliseconds != null
                        || pool != null
                        || mostFeatures != null
                        || criterion != null
                        || floating
                        || direction != null
                        || csv != null)) {
            throw new UsageException(
                    "--budget, --pool, --most, --choose-by, --floating, --direction and --csv belong to --search");
        }
        UsageException.check(this::settings);
    }

    SearchSettings settings() {
        SearchSettings usual = SearchSettings.of(scope == null ? SearchScope.ALL : scope);
        return new SearchSettings(
                usual.scope(),
                budgetMilliseconds == null ? OptionalDouble.empty() : OptionalDouble.of(budgetMilliseconds),
                pool == null ? usual.pool() : List.copyOf(Features.items(pool)),
                mostFeatures == null ? usual.mostFeatures() : mostFeatures,
                criterion == null ? usual.criterion() : criterion,
                floating,
                direction == null ? usual.direction() : direction);
    }

    Optional<Path> csv() {
        return Optional.ofNullable(csv);
    }
}
