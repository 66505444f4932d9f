package org.opentmr.device.board.fixed;

import org.jspecify.annotations.Nullable;
import org.opentmr.device.FrameDecoder;
import org.opentmr.device.FrameSink;
import org.opentmr.device.Tally;
import org.opentmr.signal.HotPath;

/**
 * Finds frames in bytes and hands their samples on.
 *
 * <p>Hardly any of these formats has a check, so a frame is believed for what links it to others:
 *
 * <ul>
 *   <li>It stands where the one before it ended and carries the next count: handed on at once.
 *   <li>It stands there with another count: frames were lost, or the count is damaged. The next frame decides.
 *   <li>It stands whole frames behind a damaged one, with the count that belongs there: only bits were wrong.
 *   <li>Otherwise, at the beginning and after bytes went missing: a run of frames, one behind the other and counting on, as
 *       long as it takes to make an accident improbable.
 * </ul>
 *
 * <p>Every byte that is in no believed frame is counted as skipped, those of damaged frames too.
 */
final class FixedDecoder implements FrameDecoder {

    /** Room beyond the longest run of frames, so that bytes are moved rarely. */
    private static final int SPARE_BYTES = 8192;

    /** A place and a count that fit are believed after damage where the frame itself says at least as much. */
    private static final double LINK_BITS = 8;

    private final FrameReader reader;
    private final @Nullable Counter counter;
    private final TurnCounter turns;
    private final int shortest;
    private final int longest;
    private final boolean startsWithFrame;
    private final Tally tally;

    private final byte[] buffer;
    private int start;
    private int end;
    private int length;
    private long arrivalNanos;
    private int unread;

    private boolean inPlace;
    private boolean believed;
    private boolean linked;
    private int passed;

    private final Assembly assembly;

    FixedDecoder(Setup setup, boolean startsWithFrame, Tally tally) {
        FrameFormat format = setup.format();
        reader = new FrameReader(setup);
        counter = format.counter().orElse(null);
        turns = new TurnCounter(format.counter().orElse(Counter.ofOneByte(0)), setup.rateHz() * format.parts());
        assembly = new Assembly(setup, reader, tally);
        shortest = format.shortest(setup.channels());
        longest = format.longest(setup.channels());
        this.startsWithFrame = startsWithFrame;
        this.tally = tally;
        buffer = new byte[(reader.run() + 1) * longest + SPARE_BYTES];
        restart();
    }

    /** Forgets where frames begin and what their count was; samples count on without a gap. */
    void restart() {
        start = 0;
        end = 0;
        length = shortest;
        inPlace = startsWithFrame;
        believed = startsWithFrame;
        linked = false;
        passed = 0;
        assembly.restart();
        turns.forget();
    }

    @Override
    @HotPath
    public void decode(byte[] bytes, int from, int count, long arrivalNanos, FrameSink sink) {
        tally.bytes(count);
        this.arrivalNanos = arrivalNanos;
        unread = count;
        while (unread > 0) {
            int taken = Math.min(unread, buffer.length - end);
            System.arraycopy(bytes, from + count - unread, buffer, end, taken);
            end += taken;
            unread -= taken;
            findFrames(sink);
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        assembly.handOn(sink);
    }

    private void findFrames(FrameSink sink) {
        while (inPlace || search()) {
            int verdict = believed ? reader.check(buffer, start, end, length) : judgeInPlace();
            if (verdict == FrameReader.MORE) {
                return;
            }
            if (verdict == FrameReader.FITS) {
                take(sink);
                start += length;
                believed = false;
            } else {
                inPlace = false;
                believed = false;
                skip();
            }
        }
    }

    /** Judges the frame that stands where the last one ended. */
    private int judgeInPlace() {
        int verdict = reader.check(buffer, start, end, length);
        if (verdict != FrameReader.FITS || counter == null) {
            return verdict;
        }
        int count = counter.read(buffer, start);
        if (turns.isAhead(count, 1)) {
            return FrameReader.FITS;
        }
        int next = reader.check(buffer, start + length, end, length);
        if (next != FrameReader.FITS) {
            return next;
        }
        return turns.fitsBefore(count, counter.read(buffer, start + length)) ? FrameReader.FITS : FrameReader.WRONG;
    }

    /** Looks for the next frame to be believed, byte by byte. */
    private boolean search() {
        while (start < end) {
            int verdict = linksBack();
            for (int tried = shortest; verdict == FrameReader.WRONG && tried <= longest; tried++) {
                verdict = startsRun(tried);
                if (verdict == FrameReader.FITS) {
                    length = tried;
                }
            }
            if (verdict == FrameReader.MORE) {
                return false;
            }
            if (verdict == FrameReader.FITS) {
                inPlace = true;
                believed = true;
                return true;
            }
            skip();
        }
        return false;
    }

    private void skip() {
        start++;
        passed++;
        tally.skipped(1);
    }

    /** Judges whether a frame stands here, whole frames behind the last good one, with the count that belongs here. */
    private int linksBack() {
        if (!linked || passed % length != 0 || reader.markBits() < LINK_BITS * (counter == null ? 2 : 1)) {
            return FrameReader.WRONG;
        }
        int verdict = reader.check(buffer, start, end, length);
        boolean counts = verdict != FrameReader.FITS
                || counter == null
                || turns.isAhead(counter.read(buffer, start), passed / length + 1);
        return counts ? verdict : FrameReader.WRONG;
    }

    /** Judges whether a run of frames of this length begins here. */
    private int startsRun(int tried) {
        int before = 0;
        for (int i = 0; i < reader.run(); i++) {
            int at = start + i * tried;
            int verdict = reader.check(buffer, at, end, tried);
            if (verdict != FrameReader.FITS) {
                return verdict;
            }
            if (counter != null) {
                int count = counter.read(buffer, at);
                if (i > 0 && counter.ahead(before, count) != 1) {
                    return FrameReader.WRONG;
                }
                before = count;
            }
        }
        return FrameReader.FITS;
    }

    private void take(FrameSink sink) {
        long ahead = count();
        linked = true;
        passed = 0;
        if (ahead == 0) {
            tally.duplicate();
        } else {
            assembly.add(buffer, start, ahead, sink);
        }
    }

    /** How many frames were sent since the last good one; counts those that came damaged. */
    private long count() {
        int place = (passed + length - 1) / length;
        if (counter == null) {
            int damaged = linked && passed > 0 ? Math.max(1, (passed + length / 2) / length) : 0;
            damaged(damaged);
            return damaged + 1L;
        }
        int waiting = (end - start - length + unread) / length;
        long ahead = turns.take(counter.read(buffer, start), arrivalNanos, waiting);
        damaged(linked ? Math.min(ahead - 1, place) : 0);
        return ahead;
    }

    private void damaged(long frames) {
        for (long i = 0; i < frames; i++) {
            tally.damaged();
        }
    }
}
