package org.opentmr.device.board.special;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import org.opentmr.device.BoardEmulator;
import org.opentmr.device.Line;
import org.opentmr.signal.Clock;

/** A line to an emulated board in memory, and the clock that runs while it is read: 20 ms a read, 100 ms where nothing comes. */
final class EmulatedLine implements Line, Clock {

    private static final long STREAM_NANOS = 20_000_000;
    private static final long WAIT_NANOS = 100_000_000;

    private final BoardEmulator board;
    private final ByteArrayOutputStream fromBoard = new ByteArrayOutputStream();
    private final float[][] rest;
    private long nanos = 1_000_000_000_000L;
    private byte[] waiting = new byte[0];
    private int at;
    private double owed;

    EmulatedLine(BoardEmulator board) {
        this.board = board;
        rest = new float[board.layout().size()][2000];
        board.connected(fromBoard);
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Instant now() {
        return Instant.EPOCH;
    }

    @Override
    public String path() {
        return "emulated";
    }

    @Override
    public int read(byte[] buffer, int from, int most) {
        if (at == waiting.length) {
            if (board.isStreaming()) {
                owed += board.layout().rateHz() * STREAM_NANOS * 1e-9;
                board.send(rest, 0, (int) owed, fromBoard);
                owed -= (int) owed;
            }
            waiting = fromBoard.toByteArray();
            at = 0;
            fromBoard.reset();
            nanos += waiting.length > 0 ? STREAM_NANOS : WAIT_NANOS;
        }
        int count = Math.min(most, waiting.length - at);
        System.arraycopy(waiting, at, buffer, from, count);
        at += count;
        return count;
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        board.receive(bytes, from, count, fromBoard);
    }

    /** What the board has sent since it was last asked. */
    byte[] take() {
        byte[] all = fromBoard.toByteArray();
        fromBoard.reset();
        waiting = new byte[0];
        at = 0;
        return all;
    }

    @Override
    public void close() {}
}
