package org.opentmr.device.board.fixed;

import org.opentmr.signal.HotPath;

/**
 * Makes of a counter that starts again and again how many frames were sent since the last one. Within one turn the counter
 * alone tells; whole turns, after which it looks as if nothing had happened (an 8-bit counter at 250 Hz: every 1.024 s), are
 * told by the time that has gone by. For one thread.
 *
 * <p>What it assumes:
 *
 * <ol>
 *   <li>The rate is right to a quarter of a turn over the gap: 1 % wrong, and gaps of more than 25 turns come out wrong.
 *   <li>A frame with a long queue behind it was not late on its way but waited in this machine, so no turn is added. A gap
 *       and a stall of the machine at the same time are counted as the stall.
 *   <li>Frames never overtake each other: a counter that falls back has gone round.
 * </ol>
 */
final class TurnCounter {

    /**
     * Part of the next whole turn that may be missing from the time gone by. Less than half, so that late arrivals do not
     * count as turns: an operating system holds frames back for some 16 ms (FTDI adapters), rarely for a second.
     */
    private static final double MISSING = 0.25;

    /** Frames waiting behind this one, as part of a turn, that speak for a stall of this machine. */
    private static final int STALL_PART = 8;

    private final Counter counter;
    private final double nanosPerFrame;
    private boolean known;
    private int last;
    private long lastNanos;

    /** @param framesPerSecond as the board sends them */
    TurnCounter(Counter counter, double framesPerSecond) {
        this.counter = counter;
        nanosPerFrame = 1e9 / framesPerSecond;
    }

    /** Begins anew: the next frame is taken as following the last. */
    void forget() {
        known = false;
    }

    /** True where the count is what {@code frames} frames after the last one have; always true at the beginning. */
    @HotPath
    boolean isAhead(int count, long frames) {
        return !known || counter.ahead(last, count) == frames % counter.turn();
    }

    /**
     * True where a count that is not the expected one fits in between the last one and the one after it, so that frames were
     * lost; false where the count itself must be damaged.
     */
    @HotPath
    boolean fitsBefore(int count, int next) {
        int gap = counter.ahead(count, next);
        int ahead = counter.ahead(last, count);
        return gap == 1 || (gap > 0 && ahead > 0 && ahead + gap < counter.turn());
    }

    /**
     * Takes a frame's count.
     *
     * @param arrivalNanos when its bytes were read
     * @param waiting frames that were there behind it at that time
     * @return frames sent since the last one, this one included: 1 where none is missing, 0 for the same one again
     */
    @HotPath
    long take(int count, long arrivalNanos, int waiting) {
        long sentNanos = arrivalNanos - (long) (waiting * nanosPerFrame);
        long ahead = known ? counter.ahead(last, count) : 1;
        if (known && waiting < counter.turn() / STALL_PART) {
            double unseen = (sentNanos - lastNanos) / nanosPerFrame - ahead;
            ahead += counter.turn() * (long) Math.max(0, Math.floor(unseen / counter.turn() + MISSING));
        }
        known = true;
        last = count;
        lastNanos = sentNanos;
        return ahead;
    }
}
