package org.opentmr.device.board.fixed;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.opentmr.device.BoardEmulator;
import org.opentmr.device.Line;

/** A line in memory with an emulated board at its end, which sends a few samples each time it is asked for bytes. */
final class EmulatedLine implements Line {

    private final BoardEmulator board;
    private final float[][] planar;
    private byte[] waiting = new byte[0];
    private int sample;

    /** @param planar is sent again and again */
    EmulatedLine(BoardEmulator board, float[][] planar) {
        this.board = board;
        this.planar = planar;
    }

    @Override
    public String path() {
        return "/dev/memory";
    }

    @Override
    public int read(byte[] buffer, int from, int most) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (board.isStreaming() && waiting.length < 2000) {
            for (int i = 0; i < 3; i++) {
                board.send(planar, sample, 1, out);
                sample = (sample + 1) % planar[0].length;
            }
        }
        add(out);
        int count = Math.min(most, waiting.length);
        System.arraycopy(waiting, 0, buffer, from, count);
        waiting = Arrays.copyOfRange(waiting, count, waiting.length);
        return count;
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        board.receive(bytes, from, count, out);
        add(out);
    }

    private void add(ByteArrayOutputStream out) {
        byte[] more = out.toByteArray();
        waiting = Samples.with(waiting, waiting.length, more);
    }

    @Override
    public void close() {}
}
