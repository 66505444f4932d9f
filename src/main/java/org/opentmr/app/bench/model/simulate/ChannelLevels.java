package org.opentmr.app.bench.model.simulate;

/**
 * How strong every channel is now, and how strong it was before the last change: means over a moment, so that a figure can
 * be read. For the bench's thread.
 */
public final class ChannelLevels {

    /** Over which a level is averaged; a figure that changes faster cannot be read. */
    private static final double MEAN_SECONDS = 0.5;

    private double[] now = {};
    private double[] before = {};
    private double lastSeconds = Double.NaN;

    /** Begins anew, for another stream. */
    void clear() {
        now = new double[0];
        before = new double[0];
        lastSeconds = Double.NaN;
    }

    /**
     * Takes the levels of a moment.
     *
     * @param seconds from the start of the stream
     * @param levels per channel, in the channel's unit
     */
    void take(double seconds, double[] levels) {
        if (now.length != levels.length || Double.isNaN(lastSeconds) || seconds < lastSeconds) {
            now = levels.clone();
        } else {
            double share = 1 - Math.exp(-(seconds - lastSeconds) / MEAN_SECONDS);
            for (int c = 0; c < now.length; c++) {
                now[c] += share * (levels[c] - now[c]);
            }
        }
        lastSeconds = seconds;
    }

    /** The patient is about to change: what is now will be what was before. */
    void mark() {
        before = now.clone();
    }

    public int channels() {
        return now.length;
    }

    /** Mean absolute value, in the channel's unit. */
    public double now(int channel) {
        return now[channel];
    }

    /** The same before the last change; NaN where there was none. */
    public double before(int channel) {
        return channel < before.length ? before[channel] : Double.NaN;
    }
}
