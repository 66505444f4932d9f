package org.opentmr.device.replay;

import org.opentmr.signal.HotPath;

/**
 * When which sample is due. Samples come in packets of {@value #PACKET_SECONDS} s on the clock, as a board's driver hands
 * them over, each when its last sample has been measured.
 */
public final class ReplayPace {

    /** Between a board that sends every sample by itself and a USB bridge that waits for 16 ms. */
    public static final double PACKET_SECONDS = 0.004;

    /** Of a sample: what rounding can take from a time that is exactly a sample's. */
    private static final double ROUNDING = 1e-6;

    private final double samplesPerNano;
    private final boolean paced;
    private final long packet;
    private long startNanos;
    private long startSample;

    /**
     * A pace that has not started.
     *
     * @param speed stream time per time on the clock, or {@link ReplayOptions#UNPACED}
     */
    public ReplayPace(double rateHz, double speed) {
        paced = speed != ReplayOptions.UNPACED;
        samplesPerNano = rateHz * speed * 1e-9;
        packet = paced ? Math.max(1, Math.round(rateHz * speed * PACKET_SECONDS)) : 1;
    }

    /** Time runs from now on, for samples from {@code sample} on. */
    public void start(long nowNanos, long sample) {
        startNanos = nowNanos;
        startSample = sample;
    }

    /**
     * The number after the last sample that is due.
     *
     * @param end of the recording, where a packet need not be full
     */
    @HotPath
    public long due(long nowNanos, long end) {
        if (!paced) {
            return end;
        }
        long measured = (long) ((nowNanos - startNanos) * samplesPerNano + ROUNDING);
        return measured >= end - startSample ? end : startSample + measured - measured % packet;
    }

    /** Time until a sample beyond {@code sample}, up to where all is due, will be due; nanoseconds. */
    @HotPath
    public long nanosUntilDueBeyond(long sample, long end, long nowNanos) {
        long next = Math.min(((sample - startSample) / packet + 1) * packet, end - startSample);
        return startNanos + (long) Math.ceil(next / samplesPerNano) - nowNanos;
    }
}
