package org.opentmr.feature.covariance;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.opentmr.feature.Feature;

/** The features of this package by name. */
public final class CovarianceFeatures {

    private CovarianceFeatures() {}

    /**
     * A factory for each name; none takes parameters, and each throws {@link IllegalArgumentException} when it gets some.
     *
     * <ul>
     *   <li>{@code LCOV}, {@code LCOVD}, {@code LCOVA}: logarithm of the covariance matrix of the samples, of their first
     *       differences, and of the samples stacked on their predecessors
     *   <li>{@code LOGTD}: log mean absolute value, zero crossings and slope sign changes per sample, log waveform length
     *   <li>{@code LOGRMS}: log root mean square of the signal and its first two differences
     *   <li>{@code LOGMSR}: log mean root
     *   <li>{@code LOGLS}: log L-scale
     *   <li>{@code WSTAT}: the statistics that {@link DecoderFeatures} are made of
     * </ul>
     */
    public static Map<String, Function<double[], Feature>> all() {
        Map<String, Function<double[], Feature>> factories = new TreeMap<>();
        for (Feature feature : LogCovariance.values()) {
            put(factories, feature);
        }
        for (Feature feature : LogAmplitude.values()) {
            put(factories, feature);
        }
        put(factories, new LogScale());
        put(factories, new WindowStatistics());
        return Collections.unmodifiableMap(factories);
    }

    private static void put(Map<String, Function<double[], Feature>> factories, Feature feature) {
        factories.put(feature.name(), parameters -> {
            if (parameters.length != 0) {
                throw new IllegalArgumentException(
                        feature.name() + " takes no parameters, got " + Arrays.toString(parameters));
            }
            return feature;
        });
    }
}
