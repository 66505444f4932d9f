package org.opentmr.recording.edf;

/**
 * The file's range of one channel and the way from a value to its digits.
 *
 * <p>The limits are numbers of eight characters chosen outward, and the digits are computed from those, so that nothing
 * within the stated range clips and a reader finds each value within half a step. A range symmetric about 0 leaves out
 * the lowest digit: then 0 is stored exactly.
 */
record Quantiser(String physicalMinText, String physicalMaxText, int digitalMin, int digitalMax) {

    static Quantiser of(EdfChannel channel, EdfFormat format) {
        double lowest = channel.lowest();
        double highest = channel.highest();
        if (lowest == highest) {
            double room = lowest == 0 ? 1 : Math.abs(lowest);
            lowest -= room;
            highest += room;
        }
        String min = HeaderNumber.atMost(lowest);
        String max = HeaderNumber.atLeast(highest);
        boolean symmetric = Double.parseDouble(min) == -Double.parseDouble(max);
        return new Quantiser(min, max, symmetric ? -format.digitalMax() : format.digitalMin(), format.digitalMax());
    }

    double physicalMin() {
        return Double.parseDouble(physicalMinText);
    }

    double physicalMax() {
        return Double.parseDouble(physicalMaxText);
    }

    /** Digits between the limits. */
    double span() {
        return (double) digitalMax - digitalMin;
    }

    /** Value between two digits. */
    double step() {
        return (physicalMax() - physicalMin()) / span();
    }
}
