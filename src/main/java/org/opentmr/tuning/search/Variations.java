package org.opentmr.tuning.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.opentmr.classifier.Trainers;

/** The lists that are tried from end to end. */
final class Variations {

    /** Beside the present features: strong with any classifier, few enough for those that suffer from many. */
    private static final String PLAIN_FEATURES = "LOGTD+LCOV";

    /**
     * Not tried by themselves: what wraps another classifier, what goes with the default decoder's features alone, and what
     * chooses its own settings by training a grid of others.
     */
    private static final Set<String> LEFT_OUT =
            Set.of("TEMPERED", "STANDARDISED", "PROJECTED", "FUSION", "AMPLITUDE", "RDA");

    /** Around the optimum of 150 to 250 ms (Smith, Hargrove, Lock and Kuiken 2011), and shorter and longer. */
    private static final List<Double> WINDOWS_SECONDS = List.of(0.1, 0.15, 0.2, 0.25, 0.3);

    private static final List<Double> INCREMENTS_SECONDS = List.of(0.025, 0.05);

    private Variations() {}

    /** Every classifier that can stand alone, on the present features and on the plain ones. */
    static Sweep classifiers() {
        List<String> names = classifierNames();
        return new Sweep(
                Stage.CLASSIFIERS,
                2 * names.size() + 1,
                start -> Stream.of(start.features(), PLAIN_FEATURES)
                        .flatMap(features -> names.stream()
                                .map(name -> start.withFeatures(features).withClassifier(name)))
                        .toList());
    }

    /** Classifiers by the names that the program knows now or will know. */
    static List<String> classifierNames() {
        return Trainers.names().stream()
                .filter(name -> !LEFT_OUT.contains(name.contains("(") ? name.substring(0, name.indexOf('(')) : name)
                        || name.startsWith("RDA("))
                .toList();
    }

    /** Windows and increments. */
    static Sweep windows() {
        return new Sweep(
                Stage.WINDOWS,
                WINDOWS_SECONDS.size() * INCREMENTS_SECONDS.size(),
                start -> WINDOWS_SECONDS.stream()
                        .flatMap(window ->
                                INCREMENTS_SECONDS.stream().map(increment -> start.withWindow(window, increment)))
                        .toList());
    }
}
