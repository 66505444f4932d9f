package org.opentmr.device.board.special;

import org.opentmr.signal.HotPath;

/**
 * Follows a counter that comes round soon, and tells from the times of arrival when it came round unseen.
 *
 * <p>A late arrival says nothing by itself: after a pause of the machine many frames come at once and none is lost. So the
 * lag of the counter behind the clock is taken as its least value within a second, which a burst does not raise once it is
 * over. Where two seconds in a row show a lag that has grown by most of a turn, the turns were lost, and the numbers jump
 * then, one to two seconds late. A clock that is off by less than three quarters of a turn a second is not mistaken for loss,
 * for the lag is compared with that of the second before.
 */
final class CounterTrack {

    private static final double WINDOW_NANOS = 1e9;

    /** Arrival times jitter by some milliseconds, so a whole turn may show as somewhat less. */
    private static final double SHARE_OF_TURN = 0.75;

    private final int modulus;
    private final double framesPerNano;

    private boolean running;
    private int last;
    private long origin;
    private long index;
    private long windowStart;
    private double leastLag;
    private double usualLag;
    private double suspectedLag;

    CounterTrack(int modulus, double framesPerSecond) {
        this.modulus = modulus;
        framesPerNano = framesPerSecond * 1e-9;
    }

    void restart() {
        running = false;
    }

    /**
     * How many frames further than the last one this one is: 1 where none is missing. The same count twice is a whole turn.
     *
     * @param counter 0 to modulus - 1
     */
    @HotPath
    long step(int counter, long arrivalNanos) {
        if (!running) {
            running = true;
            last = counter;
            origin = arrivalNanos;
            index = 0;
            windowStart = arrivalNanos;
            leastLag = Double.POSITIVE_INFINITY;
            usualLag = Double.NaN;
            suspectedLag = Double.NaN;
            return 1;
        }
        int seen = Math.floorMod(counter - last - 1, modulus) + 1;
        last = counter;
        index += seen;
        long unseen = unseenTurns(arrivalNanos) * modulus;
        index += unseen;
        return seen + unseen;
    }

    @HotPath
    private long unseenTurns(long arrivalNanos) {
        leastLag = Math.min(leastLag, (arrivalNanos - origin) * framesPerNano - index);
        if (arrivalNanos - windowStart < WINDOW_NANOS) {
            return 0;
        }
        double lag = leastLag;
        leastLag = Double.POSITIVE_INFINITY;
        windowStart = arrivalNanos;
        boolean grown = lag - usualLag > SHARE_OF_TURN * modulus;
        if (!grown) {
            usualLag = lag;
            suspectedLag = Double.NaN;
            return 0;
        }
        if (Double.isNaN(suspectedLag)) {
            suspectedLag = lag;
            return 0;
        }
        long turns = Math.round((Math.min(lag, suspectedLag) - usualLag) / modulus);
        usualLag = lag - turns * (double) modulus;
        suspectedLag = Double.NaN;
        return turns;
    }
}
