package org.opentmr.feature;

import java.util.List;
import java.util.Map;

/**
 * The features and groups that one package contributes. Named in {@code META-INF/services}, so that a package of features
 * depends on this one and not the other way round.
 */
public interface FeatureCatalog {

    List<FeatureFamily> families();

    /** Names that stand for several features: name to a list as in {@link Features#named}. */
    default Map<String, String> groups() {
        return Map.of();
    }
}
