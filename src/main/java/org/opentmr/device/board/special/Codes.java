package org.opentmr.device.board.special;

/** Converters' codes. */
final class Codes {

    private Codes() {}

    /** The code nearest to a value; its rail where the value is beyond, mid-scale where it is not a number. */
    static int nearest(double value, double scale, double middle, int lowest, int highest) {
        double code = Double.isNaN(value) ? middle : value / scale + middle;
        return (int) Math.max(lowest, Math.min(highest, Math.round(code)));
    }
}
