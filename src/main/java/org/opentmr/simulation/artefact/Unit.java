package org.opentmr.simulation.artefact;

import java.util.Map;

/** The unit that a size is kept in, and what a person may write instead. */
public enum Unit {
    MICROVOLT("µV", Map.of("µV", 1.0, "μV", 1.0, "uV", 1.0, "mV", 1e3)),
    PERCENT("%", Map.of("%", 1.0)),
    MILLIMETRE("mm", Map.of("mm", 1.0, "cm", 10.0)),
    HERTZ("Hz", Map.of("Hz", 1.0)),
    BEATS_PER_MINUTE("bpm", Map.of("bpm", 1.0)),
    BIT("bit", Map.of("bit", 1.0)),
    /** A position among several. */
    NUMBER("", Map.of()),
    TIMES("x", Map.of("x", 1.0));

    private final String symbol;

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of, which cannot change
    private final Map<String, Double> factors;

    Unit(String symbol, Map<String, Double> factors) {
        this.symbol = symbol;
        this.factors = factors;
    }

    public String symbol() {
        return symbol;
    }

    /** Units of this one for one of the written unit; NaN where it is none of this kind. None written is this one. */
    double factor(String written) {
        return written.isEmpty() ? 1 : factors.getOrDefault(written, Double.NaN);
    }
}
