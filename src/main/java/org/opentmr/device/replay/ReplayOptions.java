package org.opentmr.device.replay;

/**
 * How a recording is played.
 *
 * @param speed recorded time per time on the clock, {@value #SLOWEST} to {@value #FASTEST}, or {@link #UNPACED}
 * @param loop whether it begins again after its end
 */
public record ReplayOptions(double speed, boolean loop) {

    public static final double SLOWEST = 0.1;
    public static final double FASTEST = 100;

    /** As fast as it is read. */
    public static final double UNPACED = Double.POSITIVE_INFINITY;

    /** Once, as it was recorded. */
    public static final ReplayOptions REAL_TIME = new ReplayOptions(1, false);

    public ReplayOptions {
        if (!(speed >= SLOWEST && speed <= FASTEST) && speed != UNPACED) {
            throw new IllegalArgumentException("a recording plays at " + SLOWEST + " to " + FASTEST
                    + " times its speed or as fast as possible, got speed=" + speed);
        }
    }
}
