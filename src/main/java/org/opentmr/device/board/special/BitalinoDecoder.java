package org.opentmr.device.board.special;

import org.opentmr.device.FrameSink;
import org.opentmr.device.Tally;
import org.opentmr.signal.HotPath;

/**
 * Frames without a header, found by their check and their sequence. A check of 4 bits passes one random frame in 16, so the
 * decoder believes a new place only once three frames in a row are sound and in sequence (one in a million random places), and
 * a frame in a known place only while it is sound and next in sequence. A single frame spoilt in place costs that frame alone.
 */
final class BitalinoDecoder extends ByteDecoder {

    private static final int FRAMES_TO_BELIEVE = 3;

    private final int length;
    private final int padding;
    private final byte[] held;
    private final float[][] sample;
    private final CounterTrack track;
    private int heldCount;
    private boolean inStep;
    private int nextSequence;

    BitalinoDecoder(int channels, double rateHz, Tally tally) {
        super(tally);
        length = BitalinoFrame.length(channels);
        padding = BitalinoFrame.padding(channels);
        held = new byte[FRAMES_TO_BELIEVE * length];
        sample = new float[channels][1];
        track = new CounterTrack(BitalinoFrame.TURN, rateHz);
    }

    @Override
    void restart() {
        heldCount = 0;
        inStep = false;
        track.restart();
    }

    @Override
    @HotPath
    void take(int value, long arrivalNanos, FrameSink sink) {
        held[heldCount++] = (byte) value;
        boolean again = true;
        while (again) {
            again = inStep ? follow(arrivalNanos, sink) : search();
        }
    }

    /** Takes the next frame in its place; true where there may be more to do. */
    @HotPath
    private boolean follow(long arrivalNanos, FrameSink sink) {
        if (heldCount < length) {
            return false;
        }
        if (isNext(0, nextSequence)) {
            accept(arrivalNanos, sink);
            return true;
        }
        if (heldCount < 2 * length) {
            return false;
        }
        if (!BitalinoFrame.isSound(held, 0, length)) {
            tally().damaged();
        }
        if (isNext(length, (nextSequence + 1) % BitalinoFrame.TURN)) {
            tally().skipped(length);
            drop(length);
            nextSequence = (nextSequence + 1) % BitalinoFrame.TURN;
        } else {
            inStep = false;
        }
        return true;
    }

    /** Looks for a place to believe; true where there may be more to do. */
    @HotPath
    private boolean search() {
        if (heldCount < held.length) {
            return false;
        }
        int first = BitalinoFrame.sequence(held, 0, length);
        for (int i = 0; i < FRAMES_TO_BELIEVE; i++) {
            if (!isNext(i * length, (first + i) % BitalinoFrame.TURN)) {
                tally().skipped(1);
                drop(1);
                return false;
            }
        }
        inStep = true;
        nextSequence = first;
        return true;
    }

    @HotPath
    private boolean isNext(int from, int sequence) {
        return BitalinoFrame.sequence(held, from, length) == sequence
                && (held[from] & padding) == 0
                && BitalinoFrame.isSound(held, from, length);
    }

    @HotPath
    private void accept(long arrivalNanos, FrameSink sink) {
        lose(track.step(nextSequence, arrivalNanos) - 1);
        for (int c = 0; c < sample.length; c++) {
            sample[c][0] = (float) BitalinoScale.microvolts(BitalinoFrame.code(held, 0, length, c), c);
        }
        nextSequence = (nextSequence + 1) % BitalinoFrame.TURN;
        drop(length);
        emit(sample, 1, sink);
    }

    @HotPath
    private void drop(int count) {
        heldCount -= count;
        System.arraycopy(held, count, held, 0, heldCount);
    }
}
