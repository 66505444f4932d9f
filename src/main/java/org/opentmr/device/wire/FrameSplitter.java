package org.opentmr.device.wire;

import org.opentmr.device.Tally;
import org.opentmr.signal.HotPath;

/**
 * Finds the frames in bytes that come in any pieces. Offer a piece, then ask for the next frame until there is none.
 *
 * <p>Every run of bytes between two zeros is a frame, or counts as a damaged one. Bytes before the first zero may be the end
 * of a frame that began before anybody listened, and those of a run longer than any frame are noise: they count as skipped.
 */
final class FrameSplitter {

    private final Tally tally;
    private final byte[] held = new byte[Wire.MOST_ENCODED];
    private final byte[] frame = new byte[Wire.MOST_ENCODED];
    private byte[] bytes = held;
    private int at;
    private int end;
    private int pending;
    private boolean overlong;
    private boolean inPlace;

    FrameSplitter(Tally tally) {
        this.tally = tally;
    }

    /** Forgets an unfinished frame. */
    void reset() {
        pending = 0;
        at = end;
        overlong = false;
        inPlace = false;
    }

    /** Takes bytes, which must not change until {@link #next} has said that there is no frame left in them. */
    @HotPath
    void offer(byte[] more, int from, int count) {
        bytes = more;
        at = from;
        end = from + count;
    }

    /** The next good frame's number of bytes without its check; -1 where there is none in what was offered. */
    @HotPath
    int next() {
        while (at < end) {
            int zero = zeroFrom(at);
            if (zero == end) {
                hold(zero);
                return -1;
            }
            int count = take(zero);
            at = zero + 1;
            if (count >= 0) {
                return count;
            }
        }
        return -1;
    }

    /** The frame: type, number, payload; valid until the next call. */
    byte[] frame() {
        return frame;
    }

    private int zeroFrom(int from) {
        byte[] in = bytes;
        int to = end;
        int i = from;
        while (i < to && in[i] != 0) {
            i++;
        }
        return i;
    }

    /** Puts aside what has no zero behind it yet. */
    private void hold(int to) {
        int count = to - at;
        if (overlong) {
            tally.skipped(count);
        } else if (pending + count > held.length) {
            overlong = true;
            tally.skipped(pending + count);
            pending = 0;
        } else {
            System.arraycopy(bytes, at, held, pending, count);
            pending += count;
        }
        at = to;
    }

    /** Decodes the run that ends here; -1 where it is no frame. */
    private int take(int zero) {
        if (pending == 0 && !overlong && zero - at <= held.length) {
            return open(bytes, at, zero - at);
        }
        hold(zero);
        int count = pending;
        boolean noise = overlong;
        pending = 0;
        overlong = false;
        if (noise) {
            inPlace = true;
            return -1;
        }
        return open(held, 0, count);
    }

    private int open(byte[] run, int from, int count) {
        boolean wasInPlace = inPlace;
        inPlace = true;
        if (count == 0) {
            return -1;
        }
        int decoded = Cobs.decode(run, from, count, frame);
        if (decoded >= Wire.LEAST_FRAME && decoded <= Wire.MOST_FRAME && Crc16.of(frame, 0, decoded) == 0) {
            return decoded - 2;
        }
        if (wasInPlace) {
            tally.damaged();
        } else {
            tally.skipped(count);
        }
        return -1;
    }
}
