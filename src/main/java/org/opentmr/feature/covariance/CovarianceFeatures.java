package org.opentmr.feature.covariance;

import java.util.List;
import org.opentmr.feature.FeatureCatalog;
import org.opentmr.feature.FeatureFamily;

/** The features of this package by name. */
public final class CovarianceFeatures implements FeatureCatalog {

    @Override
    public List<FeatureFamily> families() {
        return List.of(
                FeatureFamily.of("log of the covariance matrix of the channels", LogCovariance.LCOV),
                FeatureFamily.of("log of the covariance matrix of the first differences", LogCovariance.LCOVD),
                FeatureFamily.of(
                        "log of the covariance matrix of the channels and their last samples", LogCovariance.LCOVA),
                FeatureFamily.of("log MAV, ZC and SSC per sample, log WL", LogAmplitude.LOGTD),
                FeatureFamily.of("log RMS of the signal and its first two differences", LogAmplitude.LOGRMS),
                FeatureFamily.of("log mean root", LogAmplitude.LOGMSR),
                FeatureFamily.of("log L-scale", new LogScale()),
                FeatureFamily.of(
                        "the default decoder's: log and root covariances, reflection coefficients, amplitudes",
                        new PatternFeatures()));
    }
}
