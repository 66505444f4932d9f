package org.opentmr.classifier;

/** Numbers in names. */
final class Numbers {

    private Numbers() {}

    /** Whole numbers without a point, others with the fewest digits that tell them apart. */
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString(Math.round(value))
                : Double.toString(value);
    }
}
