package org.opentmr.classifier;

import org.opentmr.signal.HotPath;

/** Numbers in names, and what is none. */
final class Numbers {

    private Numbers() {}

    /** Whole numbers without a point, others with the fewest digits that tell them apart. */
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString(Math.round(value))
                : Double.toString(value);
    }

    /** Whether any of the first {@code count} values is NaN. */
    @HotPath
    static boolean anyNaN(double[] values, int count) {
        for (int i = 0; i < count; i++) {
            if (Double.isNaN(values[i])) {
                return true;
            }
        }
        return false;
    }
}
