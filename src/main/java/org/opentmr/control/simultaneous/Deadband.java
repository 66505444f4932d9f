package org.opentmr.control.simultaneous;

import org.opentmr.signal.HotPath;

/**
 * Estimates of a small speed are none: the limb stands still while |y| is below the width, and from there on speed grows
 * from 0 to full speed at |y| = 1.
 *
 * @param width 0 to below 1
 */
public record Deadband(double width) {

    /** Default of this program, within the 0.1 to 0.25 of the field's libraries. */
    public static final Deadband DEFAULT = new Deadband(0.2);

    public Deadband {
        if (!(width >= 0 && width < 1)) {
            throw new IllegalArgumentException("a deadband needs 0 <= width < 1, got width=" + width);
        }
    }

    /** The speed for an estimate, both with their sign; 0 for one that is not a number. */
    @HotPath
    public double speed(double estimate) {
        double size = Math.abs(estimate);
        if (!(size > width)) {
            return 0;
        }
        return Math.copySign(Math.min(1, (size - width) / (1 - width)), estimate);
    }
}
