package org.opentmr.device.wire;

import org.opentmr.signal.HotPath;

/**
 * How fast a device's clock runs against the host's, from frames that arrive with an unknown delay.
 *
 * <p>Delay only ever adds: the truth lies along the lower envelope of arrival time against device time. As Moon, Skelly and
 * Towsley (1999, "Estimation and removal of clock skew from network delay measurements", section IV) do, the line is taken
 * that lies below all points and as close to them as can be; it is the edge of the lower convex hull below the mean of the
 * device times. The earliest arrival of every second is kept, for the last {@value #POINTS} seconds. What is constant in the
 * delay cannot be seen from one side, so delays are told as excess over the least.
 *
 * <p>One thread adds; any thread may ask for the drift.
 */
public final class ClockDrift {

    private static final int POINTS = 256;
    private static final long MICROS_PER_POINT = 1_000_000;

    /** With the least delay known to some 0.1 ms, 20 s tell 5 ppm. */
    private static final int LEAST_POINTS = 20;

    private final double[] times = new double[POINTS];
    private final double[] offsets = new double[POINTS];
    private final int[] hull = new int[POINTS];
    private int points;
    private int oldest;

    private long originMicros;
    private long originNanos;
    private boolean begun;
    private double secondBegan;
    private double bestTime;
    private double bestOffset;

    private double meanTime;
    private double intercept;

    /** Nanoseconds that arrivals fall behind for every microsecond of the device. */
    private volatile double slope = Double.NaN;

    /** Forgets everything: the device or its time has begun anew. */
    void reset() {
        points = 0;
        oldest = 0;
        begun = false;
        slope = Double.NaN;
    }

    /** Takes note of a frame: its device time, which never comes round, and when it arrived. */
    @HotPath
    void add(long deviceMicros, long arrivalNanos) {
        if (!begun) {
            originMicros = deviceMicros;
            originNanos = arrivalNanos;
            begun = true;
            begin(0, 0);
            return;
        }
        double time = deviceMicros - originMicros;
        double offset = arrivalNanos - originNanos - 1e3 * time;
        if (time - secondBegan >= MICROS_PER_POINT) {
            keep();
            fit();
            begin(time, offset);
        } else if (offset < bestOffset) {
            bestTime = time;
            bestOffset = offset;
        }
    }

    /** By how many parts in a million the device's clock is fast; NaN for the first 20 s. */
    public double partsPerMillion() {
        return -slope / (1e3 + slope) * 1e6;
    }

    /** How much later a frame arrived than one with the least delay would have; NaN for the first 20 s. For the thread that adds. */
    public double excessNanos(long deviceMicros, long arrivalNanos) {
        double time = deviceMicros - originMicros;
        return arrivalNanos - originNanos - 1e3 * time - (intercept + slope * (time - meanTime));
    }

    private void begin(double time, double offset) {
        secondBegan = time;
        bestTime = time;
        bestOffset = offset;
    }

    private void keep() {
        int at = (oldest + points) % POINTS;
        if (points == POINTS) {
            oldest = (oldest + 1) % POINTS;
        } else {
            points++;
        }
        times[at] = bestTime;
        offsets[at] = bestOffset;
    }

    private void fit() {
        if (points < LEAST_POINTS) {
            return;
        }
        double sum = 0;
        int corners = 0;
        for (int i = 0; i < points; i++) {
            int at = (oldest + i) % POINTS;
            sum += times[at];
            while (corners >= 2 && !isBelow(hull[corners - 2], hull[corners - 1], at)) {
                corners--;
            }
            hull[corners++] = at;
        }
        meanTime = sum / points;
        int right = 1;
        while (right < corners - 1 && times[hull[right]] < meanTime) {
            right++;
        }
        int a = hull[right - 1];
        int b = hull[right];
        double rise = (offsets[b] - offsets[a]) / (times[b] - times[a]);
        intercept = offsets[a] + rise * (meanTime - times[a]);
        slope = rise;
    }

    /** Whether the point in the middle lies below the line through its neighbours. */
    private boolean isBelow(int left, int middle, int right) {
        return (offsets[middle] - offsets[left]) * (times[right] - times[left])
                < (offsets[right] - offsets[left]) * (times[middle] - times[left]);
    }
}
