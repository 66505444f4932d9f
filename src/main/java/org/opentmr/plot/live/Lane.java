package org.opentmr.plot.live;

/**
 * The rows of the raster that one channel has.
 *
 * @param channel of the stream
 * @param top its first row
 * @param bottom the row after its last one; there runs the line that parts it from the next
 * @param scale what it shows
 * @param open whether it has room for a trace
 */
record Lane(int channel, int top, int bottom, LaneScale scale, boolean open) {

    /** Rows at either edge that only marks reach. */
    static final int EDGE = 2;

    /** The row of a value, as if the lane had no end; NaN gives the middle. */
    double rowOf(double value) {
        double half = half();
        return top + EDGE + half - half * (value - scale.centre()) / scale.reach();
    }

    /** The value at a row, within what the lane shows. */
    double valueAt(double row) {
        double half = half();
        double value = scale.centre() + scale.reach() * (top + EDGE + half - row) / half;
        return Math.max(scale.low(), Math.min(scale.high(), value));
    }

    private double half() {
        return Math.max(0.5, (bottom - top - 1 - 2.0 * EDGE) / 2);
    }
}
