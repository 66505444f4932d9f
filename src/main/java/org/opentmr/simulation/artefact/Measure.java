package org.opentmr.simulation.artefact;

import java.math.BigDecimal;

/**
 * A number that says how bad a fault is.
 *
 * @param meaning in a few words, for example "R wave"
 * @param unit it is in
 * @param standard where none is given; a default of the simulation
 * @param least smallest that makes sense
 * @param most largest that makes sense
 */
public record Measure(String meaning, Unit unit, double standard, double least, double most) {

    public Measure {
        if (!(least <= standard && standard <= most)) {
            throw new IllegalArgumentException(meaning + ": the default must lie between least and most, got " + least
                    + " <= " + standard + " <= " + most);
        }
    }

    void check(String fault, double value) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(fault + ": " + meaning + " must be from " + written(least) + " to "
                    + written(most) + ", got " + value);
        }
    }

    /** With the unit, in the fewest digits that read back as the same number. */
    String written(double value) {
        return plain(value) + unit.symbol();
    }

    static String plain(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }
}
