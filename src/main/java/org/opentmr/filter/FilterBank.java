package org.opentmr.filter;

import java.util.Arrays;
import org.opentmr.signal.HotPath;

/** One filter on every channel of a stream, and how many samples of each channel were not finite. For one thread. */
public final class FilterBank {

    private final FilterState[] states;
    private final long[] badSamples;

    /** A bank of new states, one for each of {@code channels}, at least 1. */
    public FilterBank(FilterDesign design, int channels) {
        if (channels < 1) {
            throw new IllegalArgumentException("a filter bank needs channels >= 1, got channels=" + channels);
        }
        states = new FilterState[channels];
        Arrays.setAll(states, channel -> design.newState());
        badSamples = new long[channels];
    }

    /** Filters planar {@code samples[channel][from .. from + count)} in place, every channel by its own state. */
    @HotPath
    public void run(double[][] samples, int from, int count) {
        if (samples.length != states.length) {
            throw new IllegalArgumentException(
                    "a filter bank for " + states.length + " channels got " + samples.length);
        }
        for (int channel = 0; channel < states.length; channel++) {
            badSamples[channel] += states[channel].run(samples[channel], from, count);
        }
    }

    /** How many samples of a channel were not finite since this was last asked. */
    @HotPath
    public long takeBadSamples(int channel) {
        long taken = badSamples[channel];
        badSamples[channel] = 0;
        return taken;
    }

    /** Forgets all samples and counts: a new stream, or a new piece put behind the last one. */
    public void reset() {
        for (FilterState state : states) {
            state.reset();
        }
        Arrays.fill(badSamples, 0);
    }
}
