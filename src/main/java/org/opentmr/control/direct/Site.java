package org.opentmr.control.direct;

import org.opentmr.signal.HotPath;

/**
 * An electrode over one muscle, and from which activity on it moves the limb: activation a = (G e − T_on) / (T_full − T_on),
 * kept between 0 and 1, with the envelope e.
 *
 * @param channel of the stream, from 0
 * @param gain G, above 0
 * @param onThreshold T_on, above 0: the site switches on where G e reaches it; unit of the samples
 * @param offThreshold the site switches off where G e falls below it; above 0, at most {@code onThreshold}
 * @param fullThreshold T_full, of full speed; above {@code onThreshold}
 */
public record Site(int channel, double gain, double onThreshold, double offThreshold, double fullThreshold) {

    /** Default of this program: a muscle that trembles about the threshold does not make the limb stutter. */
    public static final double OFF_SHARE = 0.8;

    public Site {
        if (channel < 0
                || !(gain > 0
                        && offThreshold > 0
                        && onThreshold >= offThreshold
                        && fullThreshold > onThreshold
                        && gain < Double.POSITIVE_INFINITY
                        && fullThreshold < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a site needs channel >= 0, gain > 0 and 0 < off threshold <= on threshold"
                    + " < full threshold, got channel=" + channel + ", gain=" + gain + ", offThreshold=" + offThreshold
                    + ", onThreshold=" + onThreshold + ", fullThreshold=" + fullThreshold);
        }
    }

    /** A site of gain 1 that switches off at {@link #OFF_SHARE} of its on-threshold. */
    public static Site of(int channel, double onThreshold, double fullThreshold) {
        return new Site(channel, 1, onThreshold, OFF_SHARE * onThreshold, fullThreshold);
    }

    public Site withGain(double other) {
        return new Site(channel, other, onThreshold, offThreshold, fullThreshold);
    }

    public Site withThresholds(double on, double off, double full) {
        return new Site(channel, gain, on, off, full);
    }

    /** From 0 at the on-threshold and below to 1 at full speed. */
    @HotPath
    double activation(double envelope) {
        double a = (gain * envelope - onThreshold) / (fullThreshold - onThreshold);
        return Math.max(0, Math.min(1, a));
    }
}
