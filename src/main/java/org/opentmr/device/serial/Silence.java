package org.opentmr.device.serial;

import org.opentmr.signal.HotPath;

/** How long a line has brought nothing to those who read it; time in which nobody read is not the board's silence. */
final class Silence {

    private final long mostNanos;
    private long sinceNanos;
    private boolean began;

    Silence(long mostNanos) {
        this.mostNanos = mostNanos;
    }

    /** Something came. */
    @HotPath
    void isBroken() {
        began = false;
    }

    /** A read brought nothing; true where that has gone on for too long. */
    @HotPath
    boolean lasts(long nowNanos) {
        if (!began) {
            began = true;
            sinceNanos = nowNanos;
        }
        return nowNanos - sinceNanos >= mostNanos;
    }
}
