package org.opentmr.device.board.special;

import org.opentmr.signal.HotPath;

/**
 * Follows the sample numbers and the clock of a HackEEG. Its numbers count what the board has read from its converter, so what
 * was lost on the line shows there; what the board itself was too slow to read shows only in its clock.
 */
final class HackEegTrack {

    /** The board's clock and the converter's differ by up to a percent: within so few samples that is no whole sample. */
    private static final long CLOCKED_SAMPLES = 16;

    /** Samples may have waited so long in buffers before they arrive. */
    private static final double BACKLOG_SECONDS = 2;

    /** No step at all: the frame is not to be believed. */
    static final long UNBELIEVABLE = 0;

    private final double rateHz;
    private boolean running;
    private int number;
    private int micros;
    private long arrival;
    private boolean suspicious;
    private int suspect;

    HackEegTrack(double rateHz) {
        this.rateHz = rateHz;
    }

    void restart() {
        running = false;
        suspicious = false;
    }

    /**
     * How many samples further than the last one this one is, 1 where none is missing; {@link #UNBELIEVABLE} where it cannot be
     * from this stream. Two in a row that belong together are a board that has begun anew.
     */
    @HotPath
    long step(int nextNumber, int nextMicros, long arrivalNanos) {
        long counted = Integer.toUnsignedLong(nextNumber - number);
        double waited = (arrivalNanos - arrival) * 1e-9 + BACKLOG_SECONDS;
        boolean anew = suspicious && nextNumber - suspect == 1;
        if (running && !anew && (counted == 0 || counted > waited * rateHz)) {
            suspicious = true;
            suspect = nextNumber;
            return UNBELIEVABLE;
        }
        long step = 1;
        if (running && !anew) {
            long clocked = Math.round(Integer.toUnsignedLong(nextMicros - micros) * 1e-6 * rateHz);
            boolean slowBoard = counted <= CLOCKED_SAMPLES && clocked > counted && clocked <= waited * rateHz;
            step = slowBoard ? clocked : counted;
        }
        running = true;
        suspicious = false;
        number = nextNumber;
        micros = nextMicros;
        arrival = arrivalNanos;
        return step;
    }
}
