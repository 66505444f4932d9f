package org.opentmr.tuning.search;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.opentmr.feature.Features;

/**
 * How to search.
 *
 * @param scope what varies
 * @param budgetMillis most that mean delay and the 99th percentile of computation may take together, in ms; decoders over it
 *     are left out
 * @param pool names of features or groups to choose features from
 * @param mostFeatures of the pool in one set
 * @param criterion that chooses features on the way
 * @param floating whether features leave a set again
 * @param direction in which electrodes are chosen
 */
public record SearchSettings(
        SearchScope scope,
        OptionalDouble budgetMillis,
        List<String> pool,
        int mostFeatures,
        Criterion criterion,
        boolean floating,
        Direction direction) {

    /**
     * Families that differ in what they see: amplitude, frequency, shape, dependence between channels. Of features that are
     * each other's multiples one stands for all; entropies, whose cost grows with the square of the window, are to be asked
     * for.
     */
    public static final List<String> POOL = List.of(
            "MAV", "WL", "ZC", "SSC", "RMS", "LS", "MSR", "WAMP", "LD", "LOGTD", "LOGRMS", "LOGMSR", "LOGLS", "TDPSD",
            "KTDPSD", "AR(6)", "CC", "HJORTH", "MDF", "DFTR", "LOGBAND", "WENG", "LCOV", "LCOVD", "LCOVA");

    private static final int MOST_FEATURES = 6;
    private static final int MOST_ELECTRODES = 16;

    /** What electrodes cost in comfort is worth a percentage point; configurable nowhere else. */
    private static final double ELECTRODE_TOLERANCE = 0.01;

    public SearchSettings {
        pool = List.copyOf(pool);
        pool.forEach(Features::named);
        if (pool.isEmpty() || pool.stream().distinct().count() != pool.size()) {
            throw new IllegalArgumentException(
                    "features are chosen from a list in which none stands twice, got " + pool);
        }
        if (mostFeatures < 1) {
            throw new IllegalArgumentException("feature selection needs room for 1 feature, got " + mostFeatures);
        }
        if (budgetMillis.isPresent()
                && !(budgetMillis.getAsDouble() > 0 && budgetMillis.getAsDouble() < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a budget needs more than 0 ms, got " + budgetMillis.getAsDouble());
        }
    }

    /** The usual pool and settings, without a budget. */
    public static SearchSettings of(SearchScope scope) {
        return new SearchSettings(
                scope, OptionalDouble.empty(), POOL, MOST_FEATURES, Criterion.ACCURACY, false, Direction.BACKWARD);
    }

    /** The features that are worth cutting together. */
    List<String> sharedPool() {
        return scope == SearchScope.FEATURES || scope == SearchScope.ALL ? pool : List.of();
    }

    /** The steps of the search in their order, for recordings of so many electrodes. */
    List<Strategy> strategies(int electrodes) {
        List<Strategy> steps = new ArrayList<>();
        if (scope == SearchScope.FEATURES || scope == SearchScope.ALL) {
            steps.add(new FeatureSelection(pool, mostFeatures, criterion, floating));
        }
        if (scope == SearchScope.CLASSIFIERS || scope == SearchScope.ALL) {
            steps.add(Variations.classifiers());
        }
        if (scope == SearchScope.WINDOWS || scope == SearchScope.ALL) {
            steps.add(Variations.windows());
        }
        if (scope == SearchScope.CHANNELS || (scope == SearchScope.ALL && electrodes > 1)) {
            // As one of several steps it serves accuracy alone; asked for by itself it looks for few electrodes.
            steps.add(new ChannelSelection(
                    electrodes, direction, MOST_ELECTRODES, scope == SearchScope.CHANNELS ? ELECTRODE_TOLERANCE : 0));
        }
        return steps;
    }
}
