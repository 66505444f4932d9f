package org.opentmr.device.board.special;

import org.opentmr.signal.HotPath;

/**
 * Follows the sample numbers and the clock of a HackEEG. Its numbers count what the board has read from its converter, so what
 * was lost on the line shows there; what the board itself was too slow to read shows only in its clock.
 */
final class HackEegTrack {

    /** The board's clock and the converter's differ by up to a percent: within so few samples that is no whole sample. */
    private static final long CLOCKED_SAMPLES = 16;

    /** A pause of the board longer than this many samples is not read from one clock reading alone. */
    private static final long LONGEST_PAUSE_SAMPLES = 64;

    /** The clocks' percent, twice, and two samples of jitter. */
    private static final double CLOCK_RATIO = 1.02;

    private static final double JITTER_SAMPLES = 2;

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
        long clocked = Math.round(Integer.toUnsignedLong(nextMicros - micros) * 1e-6 * rateHz);
        double possible = ((arrivalNanos - arrival) * 1e-9 + BACKLOG_SECONDS) * rateHz;
        boolean believable = counted > 0 && clocked <= possible && counted <= clocked * CLOCK_RATIO + JITTER_SAMPLES;
        boolean anew = suspicious && nextNumber - suspect == 1;
        if (running && !anew && !believable) {
            suspicious = true;
            suspect = nextNumber;
            return UNBELIEVABLE;
        }
        long step = 1;
        if (running && !anew) {
            boolean slowBoard = counted <= CLOCKED_SAMPLES && clocked > counted && clocked <= LONGEST_PAUSE_SAMPLES;
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
