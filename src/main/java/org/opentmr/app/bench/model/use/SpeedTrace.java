package org.opentmr.app.bench.model.use;

import org.opentmr.motion.MotionSet;

/** The speed of the last seconds, and which motion went. Index 0 is the oldest. */
public final class SpeedTrace {

    /** As far back as it reaches. */
    public static final double SECONDS = 10;

    /** Sixty a second, and some more. */
    private static final int MOST = 1024;

    private final double[] seconds = new double[MOST];
    private final float[] speeds = new float[MOST];
    private final int[] motions = new int[MOST];
    private int size;
    private int next;
    private double now;

    /**
     * What goes on at a moment, never before the one that was added last.
     *
     * @param speed 0 to 1
     * @param motion in the order of the decoder; {@link MotionSet#NONE} for none
     */
    void add(double atSeconds, double speed, int motion) {
        now = atSeconds;
        seconds[next] = atSeconds;
        speeds[next] = (float) speed;
        motions[next] = motion;
        next = (next + 1) % MOST;
        size = Math.min(MOST, size + 1);
        while (size > 0 && age(0) > SECONDS) {
            size--;
        }
    }

    void clear() {
        size = 0;
    }

    public int size() {
        return size;
    }

    /** How long ago, in seconds before the newest. */
    public double age(int k) {
        return now - seconds[place(k)];
    }

    /** Speed then, 0 to 1. */
    public double speed(int k) {
        return speeds[place(k)];
    }

    /** Which motion went then, in the order of the decoder; {@link MotionSet#NONE} where none did. */
    public int motion(int k) {
        return motions[place(k)];
    }

    private int place(int k) {
        return Math.floorMod(next - size + k, MOST);
    }
}
