package org.opentmr.live;

import org.opentmr.signal.ChannelLayout;
import org.opentmr.signal.HotPath;

/**
 * How strong every channel is now, for showing: mean absolute value behind a first-order high-pass, which takes away the
 * electrode's offset; the mean value itself of an envelope. For one thread.
 */
final class LevelMeter {

    /** Where surface EMG begins. */
    private static final double HIGH_PASS_HZ = 20;

    /** Time constant of the mean: as long as a usual window. */
    private static final double MEAN_SECONDS = 0.2;

    private final boolean envelope;
    private final double decay;
    private final double share;
    private final boolean[] started;
    private final double[] before;
    private final double[] passed;
    private final double[] level;

    LevelMeter(ChannelLayout layout) {
        envelope = layout.isEnvelope();
        decay = Math.exp(-2 * Math.PI * HIGH_PASS_HZ / layout.rateHz());
        share = 1 - Math.exp(-1 / (MEAN_SECONDS * layout.rateHz()));
        started = new boolean[layout.size()];
        before = new double[layout.size()];
        passed = new double[layout.size()];
        level = new double[layout.size()];
    }

    /** Takes samples {@code [channel][from .. from + count)}; those that are not numbers are left out. */
    @HotPath
    void take(float[][] samples, int from, int count) {
        for (int c = 0; c < level.length; c++) {
            for (int i = from; i < from + count; i++) {
                double sample = samples[c][i];
                if (Double.isFinite(sample)) {
                    take(c, sample);
                }
            }
        }
    }

    private void take(int c, double sample) {
        if (!started[c]) {
            started[c] = true;
            before[c] = sample;
        }
        passed[c] = decay * (passed[c] + sample - before[c]);
        before[c] = sample;
        level[c] += share * ((envelope ? sample : Math.abs(passed[c])) - level[c]);
    }

    /** Writes the level of every channel, in the unit of its samples. */
    @HotPath
    void read(double[] levels) {
        System.arraycopy(level, 0, levels, 0, level.length);
    }
}
