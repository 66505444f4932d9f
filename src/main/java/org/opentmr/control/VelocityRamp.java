package org.opentmr.control;

/**
 * Decision-based velocity ramp (Simon, Hargrove, Lock and Kuiken 2011): every motion has a counter that rises by 1 when it
 * is decided and falls by {@code down} when it is not; the speed is multiplied by counter / length. A stray decision moves
 * the prosthesis slowly and costs the intended motion little.
 *
 * @param length decisions from standstill to full speed, at least 1; 1 changes nothing
 * @param down how far the counters of the other motions fall, at least 1
 */
public record VelocityRamp(int length, int down) {

    /** 10 up, 2 down: the defaults of BioPatRec's control algorithms. */
    public static final VelocityRamp DEFAULT = new VelocityRamp(10, 2);

    public VelocityRamp {
        if (length < 1 || down < 1) {
            throw new IllegalArgumentException(
                    "a velocity ramp needs length >= 1 and down >= 1, got length=" + length + ", down=" + down);
        }
    }

    /** From standstill to full speed when one motion is decided all the time. */
    public double riseSeconds(double incrementSeconds) {
        return length * incrementSeconds;
    }
}
