package org.opentmr.assessment;

import java.util.Arrays;
import org.opentmr.decoder.Decoder;
import org.opentmr.decoder.TrainedDecoder;
import org.opentmr.signal.Clock;
import org.opentmr.signal.Recording;

/** What one decision costs this machine: filters, features and decision, on one thread. */
public final class DecisionCost {

    /** Enough decisions for a 99th percentile, few enough to wait for. */
    private static final int DECISIONS = 2000;

    private static final double SHARE = 0.99;

    private DecisionCost() {}

    /**
     * Seconds within which 99 of 100 decisions are made, replaying the beginning of a recording as live; a first replay warms
     * up. NaN where the recording is shorter than a window.
     */
    public static double p99Seconds(TrainedDecoder trained, Recording recording, Clock clock) {
        replay(trained, recording, clock);
        double[] seconds = replay(trained, recording, clock);
        Arrays.sort(seconds);
        return seconds.length == 0 ? Double.NaN : seconds[(int) Math.round(SHARE * (seconds.length - 1))];
    }

    private static double[] replay(TrainedDecoder trained, Recording recording, Clock clock) {
        Decoder decoder = new Decoder(trained);
        double[] seconds = new double[DECISIONS];
        int made = 0;
        int at = 0;
        while (at < recording.length() && made < DECISIONS) {
            long start = clock.nanos();
            at += decoder.push(recording.samples(), at, recording.length() - at);
            if (decoder.ready()) {
                seconds[made++] = clock.secondsSince(start);
            }
        }
        return Arrays.copyOf(seconds, made);
    }
}
