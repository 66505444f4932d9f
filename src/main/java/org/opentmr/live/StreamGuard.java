package org.opentmr.live;

import java.util.Arrays;
import org.opentmr.device.SourceDescription;
import org.opentmr.signal.HotPath;

/** Watches the samples of a stream and says whether the window that ends with the last one can be trusted. For one thread. */
final class StreamGuard {

    private static final long NEVER = Long.MIN_VALUE;

    /** A rail that went through float arithmetic may miss its exact value by rounding. */
    private static final double ROUNDING = 1e-6;

    private final int railSamples;
    private final float rail;
    private final int mostBridged;
    private final boolean[] bridged;
    private final int[] run;
    private final long[] lastRail;
    private final long[] lastNotNumber;
    private long taken;
    private int bridgedInWindow;
    private Fault fault = Fault.NONE;
    private int faultChannel;

    /**
     * @param windowSeconds of the decoder
     */
    StreamGuard(FailSafeSpec spec, SourceDescription source, double windowSeconds) {
        double rateHz = source.layout().rateHz();
        int channels = source.layout().size();
        bridged = new boolean[(int) Math.max(1, Math.round(windowSeconds * rateHz))];
        mostBridged = (int) (spec.mostBridgedShare() * bridged.length);
        railSamples = (int) Math.max(1, Math.round(spec.railSeconds() * rateHz));
        rail = (float) (source.largest() * (1 - ROUNDING));
        run = new int[channels];
        lastRail = new long[channels];
        lastNotNumber = new long[channels];
        restart();
    }

    /** Takes samples {@code [channel][from .. from + count)}, which are invented where {@code held}. */
    @HotPath
    void take(float[][] samples, int from, int count, boolean held) {
        for (int c = 0; c < run.length; c++) {
            look(c, samples[c], from, count);
        }
        for (int i = 0; i < count; i++) {
            int at = (int) ((taken + i) % bridged.length);
            bridgedInWindow += (held ? 1 : 0) - (bridged[at] ? 1 : 0);
            bridged[at] = held;
        }
        taken += count;
    }

    private void look(int channel, float[] samples, int from, int count) {
        int length = run[channel];
        for (int i = 0; i < count; i++) {
            float sample = samples[from + i];
            if (!Float.isFinite(sample)) {
                lastNotNumber[channel] = taken + i;
                length = 0;
            } else if (sample >= rail) {
                length = Math.max(length, 0) + 1;
            } else if (sample <= -rail) {
                length = Math.min(length, 0) - 1;
            } else {
                length = 0;
            }
            if (Math.abs(length) > railSamples) {
                lastRail[channel] = taken + i;
            }
        }
        run[channel] = length;
    }

    /** Judges the window that ends with the last sample. */
    @HotPath
    Fault judge() {
        fault = bridgedInWindow > mostBridged ? Fault.BRIDGED : Fault.NONE;
        long first = taken - bridged.length;
        for (int c = run.length - 1; c >= 0; c--) {
            if (lastRail[c] >= first) {
                fault = Fault.RAIL;
                faultChannel = c;
            }
        }
        for (int c = run.length - 1; c >= 0; c--) {
            if (lastNotNumber[c] >= first) {
                fault = Fault.NOT_A_NUMBER;
                faultChannel = c;
            }
        }
        return fault;
    }

    /** The first channel with the fault last found. */
    int faultChannel() {
        return faultChannel;
    }

    /** Forgets all samples; what comes next begins a window. */
    void restart() {
        taken = 0;
        bridgedInWindow = 0;
        Arrays.fill(bridged, false);
        Arrays.fill(run, 0);
        Arrays.fill(lastRail, NEVER);
        Arrays.fill(lastNotNumber, NEVER);
    }
}
