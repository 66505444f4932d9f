package org.opentmr.feature.spectral;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes a feature's name with its parameters, for example {@code SAMPEN(2,0.3)}. */
final class FeatureName {

    private FeatureName() {}

    /** The abbreviation alone where the parameters are the usual ones. */
    static String of(String abbreviation, double[] usual, double... parameters) {
        return Arrays.equals(usual, parameters) ? abbreviation : abbreviation + list(parameters);
    }

    private static String list(double[] parameters) {
        return Arrays.stream(parameters)
                .mapToObj(value -> new BigDecimal(Double.toString(value))
                        .stripTrailingZeros()
                        .toPlainString())
                .collect(Collectors.joining(",", "(", ")"));
    }
}
